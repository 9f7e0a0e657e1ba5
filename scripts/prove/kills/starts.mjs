// Starts that are killed while they bring an empty database to the newest form and seed it: the next one has to be ready.
import { EMPTIED } from '../../backup/load.mjs'
import { withConnection } from '../../database/postgres-client.mjs'
import { pause } from '../../program.mjs'
import { pickFrom } from './random.mjs'

const TARGETS = ['web', 'database', 'everything']
const LOOK_EVERY_MS = 10
/** How much longer than the last migration a start is let live, at most. */
const LONGEST_AFTER_MS = 150

/**
 * @param {Awaited<ReturnType<typeof import('./site.mjs').makeSite>>} site
 * @param {number} times
 * @param {() => number} random
 * @returns {Promise<{ target: string, applied: number, recovered: number }[]>} of each kill what was killed, how many migrations the database
 *   had had, and after how long the site was ready
 * @throws Error where it does not become so
 */
export async function killStarts(site, times, random) {
  const done = []
  if (times > 0) await site.untilReady()
  const all = times > 0 ? await appliedTo(await site.ownerUrl()) : 0
  for (let time = 0; time < times; time += 1) {
    await empty(site)
    const target = pickFrom(TARGETS, random)
    const after = Math.floor(random() * all)
    site.start()
    const applied = await untilMoreThan(after, site)
    await pause(random() * LONGEST_AFTER_MS)
    await site.kill(target)
    await pause(20)
    done.push({ target, applied, recovered: await site.untilReady() })
  }
  return done
}

/** The database as it was before the first migration, on a PostgreSQL that runs; nothing else of the site does. */
async function empty(site) {
  const ownerUrl = await site.ownerUrl()
  await site.kill('start')
  await site.ended()
  await withConnection(ownerUrl, (client) => client.query(EMPTIED))
}

async function untilMoreThan(count, site) {
  let last = 0
  while (site.isStarted() && last <= count) {
    last = Math.max(last, await site.ownerUrl().then(appliedTo, () => 0))
    await pause(LOOK_EVERY_MS)
  }
  return last
}

/** None where the database cannot be asked, as before its first migration. */
function appliedTo(ownerUrl) {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query('SELECT count(*)::int AS applied FROM _prisma_migrations')
    return rows[0].applied
  }).catch(() => 0)
}
