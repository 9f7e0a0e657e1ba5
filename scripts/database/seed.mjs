// Brings the starter dossier into a database: runs prisma/seed/main.ts as the owner.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure, NO_SPACE_SENTENCE, saysNoSpace } from '../failure.mjs'
import { projectFolder, runTypeScript } from '../program.mjs'
import { withConnection } from './postgres-client.mjs'

/** What the dossier says of itself, with its version. */
const DOSSIER = path.join(projectFolder, 'prisma', 'seed', 'data', 'rabat-2022.json')

/**
 * True where no statement is in the database yet, or with `people`, where there is nobody who could sign in; unless a package was taken in: it is no
 * dossier of ours.
 */
export async function needsSeed(ownerUrl, { people = false } = {}) {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT NOT EXISTS (SELECT 1 FROM statements) AS "noStatement",
              NOT EXISTS (SELECT 1 FROM people WHERE kind = 'person') AND NOT EXISTS (SELECT 1 FROM arrivals) AS "noPerson"`,
    )
    return rows[0].noStatement || (people && rows[0].noPerson)
  })
}

/**
 * Whether the starter dossier is there as an earlier version brought it: what a newer one would change of it, readers would see, and so it is changed
 * where somebody asks for it, who can read before what it does. Also asked of a database that is not in its newest form.
 */
export async function bringOverAtHand(ownerUrl) {
  const { about } = JSON.parse(await readFile(DOSSIER, 'utf8'))
  const newest = Number(/\bversion (\d+)\b/.exec(about)?.[1] ?? 1)
  return withConnection(ownerUrl, async (client) => {
    const { rows: made } = await client.query(
      `SELECT to_regclass('public.statements') IS NOT NULL AS statements, to_regclass('public.seen_texts') IS NOT NULL AS texts,
              to_regclass('public.arrivals') IS NOT NULL AS arrivals`,
    )
    const [{ statements, texts, arrivals }] = made
    if (!statements) return false
    // The act names the version, since the third; the second was the first with the texts beside the statement.
    const { rows } = await client.query(
      `SELECT coalesce(
                (SELECT max((e.payload::jsonb ->> 'version')::int) FROM events e
                 WHERE e.object_type = 'statement' AND e.object_id = s.id::text AND e.verb = 'imported' AND e.actor_kind = 'import'),
                CASE WHEN ${texts ? 'EXISTS (SELECT FROM seen_texts t JOIN renderings r ON r.id = t.rendering_id WHERE r.statement_id = s.id)' : 'false'}
                  THEN 2 ELSE 1 END) AS version,
              coalesce(to_jsonb(s) ->> 'short_titles', '{}') = '{}' AS "isUnnamed",
              NOT EXISTS (SELECT FROM events e WHERE e.object_type = 'search-log' AND e.statement_id = s.id AND e.verb = 'imported') AS "hasNoSearches"
         FROM statements s
        WHERE EXISTS (SELECT FROM events e WHERE e.object_type = 'statement' AND e.object_id = s.id::text AND e.verb = 'imported' AND e.actor_kind = 'import')
          ${arrivals ? 'AND NOT EXISTS (SELECT FROM arrivals a WHERE a.statement_id = s.id)' : ''}`,
    )
    return rows.some(
      ({ version, isUnnamed, hasNoSearches }) => version < newest || isUnnamed || hasNoSearches,
    )
  })
}

/**
 * Seeds the database. The seed adds only what is missing, so that running it again changes nothing.
 * @param {{ ownerUrl: string, demoPassword?: string, bringOver?: boolean }} target with `demoPassword` the seed also makes the people
 *   of the embedded mode, who sign in with it; with `bringOver` it brings a dossier of an earlier version over
 * @returns {Promise<string>} the line that the seed says about what it did
 */
export async function seedDatabase({ ownerUrl, demoPassword, bringOver = false }) {
  const lines = await runSeed({ ownerUrl, demoPassword }, bringOver ? ['--bring-over'] : [])
  return lines.at(-1) ?? ''
}

/** What bringing the dossier over would do, a line each: it is done and taken back, so that it is exactly that. */
export function lookAtBringOver(ownerUrl) {
  return runSeed({ ownerUrl }, ['--look'])
}

/** @param {{ ownerUrl: string, demoPassword?: string }} target @param {string[]} words */
async function runSeed({ ownerUrl, demoPassword }, words) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    ...{ DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl },
    // What is printed is what the seed says, line by line.
    NODE_NO_WARNINGS: '1',
  }
  if (demoPassword) env.SUIVI_DEMO_PASSWORD = demoPassword
  else delete env.SUIVI_DEMO_PASSWORD
  const { code, output } = await runTypeScript('prisma/seed/main.ts', words, { env })
  const lines = output.trim().split('\n')
  if (code === 0) return lines
  if (saysNoSpace(output)) throw new Failure(NO_SPACE_SENTENCE)
  const reason = lines.find((line) => /Error: /.test(line)) ?? lines[0] ?? ''
  throw new Failure(`The starter dossier could not be brought in: ${reason.trim()}`)
}
