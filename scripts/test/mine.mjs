// What a change reaches: for `npm run test:mine`. Vitest follows the imports by itself; here is from where the change counts, and which journeys
// go through the rooms that it touches.
import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Failure } from '../failure.mjs'
import { projectFolder } from '../program.mjs'

/** The commit at which the work left `main`, or the one that is named. @throws Failure where there is no such commit */
export async function baseOf(named) {
  const mains = named ? [named] : ['origin/main', 'main']
  for (const main of mains) {
    const base = await git('merge-base', 'HEAD', main).catch(() => undefined)
    if (base) return base.trim()
  }
  throw new Failure(
    `There is no commit ${mains.join(' and no ')} here: npm run test:mine -- COMMIT says since when.`,
  )
}

/** The files of journeys through what changed since a commit, without their endings. @returns {Promise<string[]>} */
export async function journeysOf(since) {
  const committed = await git('diff', '--name-only', since)
  const added = await git('ls-files', '--others', '--exclude-standard')
  const changed = `${committed}${added}`.split('\n').filter(Boolean)
  const there = await readdir(path.join(projectFolder, 'e2e'))
  return journeysThrough(
    changed,
    there.filter((file) => file.endsWith(SPEC)).map((file) => file.slice(0, -SPEC.length)),
  )
}

/**
 * Which journeys a change goes through: those of the rooms that it touches, those that it changes, and all where it touches what every page is
 * made of.
 * @param {string[]} changed paths from the project's folder
 * @param {string[]} journeys the names of all: a room, or a room and a part of it (`source.links`)
 */
export function journeysThrough(changed, journeys) {
  if (changed.some((file) => OF_EVERY_PAGE.test(file))) return journeys
  const rooms = new Set(
    changed.flatMap((file) => /^(?:lib|components)\/[^/]+\/([^/]+)\//.exec(file)?.slice(1) ?? []),
  )
  return journeys.filter(
    (name) => rooms.has(name.split('.')[0] ?? '') || changed.includes(`e2e/${name}${SPEC}`),
  )
}

const SPEC = '.spec.ts'
const OF_EVERY_PAGE =
  /^(?:prisma|styles|server|app|public|lib\/ground\/(?:platform|i18n)|e2e\/(?:pages\/|fixtures|site))/

async function git(...args) {
  const { stdout } = await promisify(execFile)('git', args, { cwd: projectFolder })
  return stdout
}
