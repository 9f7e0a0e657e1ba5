// Before each file of tests: the process, which files share, is as the first of them found it. What one file told it of its
// surroundings, or of the time, would be told to the next, by the order in which files happen to come. Modules stay: to load them anew takes
// longer than most files do, and who puts others in their place has a process alone (vitest.config.ts).
import { vi } from 'vitest'
import { forgetEnv } from '@/lib/ground/platform/env'
import { speak } from './in-place-of/next-intl'

type Kept = typeof globalThis & { suiviSurroundings?: NodeJS.ProcessEnv }

const kept: Kept = globalThis
kept.suiviSurroundings ??= { ...process.env }
for (const name of namesIn(process.env)) {
  if (kept.suiviSurroundings[name] === undefined) delete process.env[name]
}
for (const name of namesIn(kept.suiviSurroundings)) process.env[name] = kept.suiviSurroundings[name]
vi.useRealTimers()
vi.unstubAllGlobals()
forgetEnv()
speak('en')

/** All but the runner's own, which differ from file to file. */
function namesIn(surroundings: NodeJS.ProcessEnv): string[] {
  return Object.keys(surroundings).filter((name) => !name.startsWith('VITEST'))
}
