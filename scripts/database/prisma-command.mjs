// Prisma's command line, as the scripts use it.
import { NO_SPACE_SENTENCE, saysNoSpace } from '../failure.mjs'
import { packageFile, runNode } from '../program.mjs'

/** Runs Prisma's command line to its end; what it says is collected. */
export function runPrisma(args, environment = {}) {
  return runNode([packageFile('prisma', 'build', 'index.js'), ...args], {
    env: {
      ...process.env,
      ...environment,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      // Prisma would fetch its schema engine before it makes a client, which takes none: any program that is there keeps it from that.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      NO_COLOR: '1',
    },
  })
}

/** One sentence for what Prisma said in many lines. */
export function prismaSentence(what, output) {
  if (saysNoSpace(output)) return NO_SPACE_SENTENCE
  const reason =
    output.match(/Database error:\s*(?:ERROR:\s*)?(.+)/)?.[1] ??
    output.match(/^(?:Error:|Migration name:)\s*(.+)/m)?.[1] ??
    output.trim().split('\n').at(-1)
  return `${what}: ${reason?.trim()}`
}
