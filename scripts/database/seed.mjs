// Brings the starter dossier into a database: runs prisma/seed/main.ts as the owner.
import { Failure, NO_SPACE_SENTENCE, saysNoSpace } from '../failure.mjs'
import { runTypeScript } from '../program.mjs'
import { withConnection } from './postgres-client.mjs'

/**
 * True where no statement is in the database yet, where the starter dossier is there as an earlier version brought it (without its names in
 * each language) or, with `people`, where there is nobody who could sign in, unless a package was taken in: it is no dossier of ours.
 */
export async function needsSeed(ownerUrl, { people = false } = {}) {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT NOT EXISTS (SELECT 1 FROM statements) AS "noStatement",
              EXISTS (
                SELECT 1 FROM statements s
                JOIN events e ON e.object_type = 'statement' AND e.object_id = s.id::text AND e.verb = 'imported'
                WHERE e.actor_kind = 'import' AND s.short_titles = '{}'
                  AND NOT EXISTS (SELECT 1 FROM arrivals a WHERE a.statement_id = s.id)) AS "isEarlier",
              NOT EXISTS (SELECT 1 FROM people WHERE kind = 'person') AND NOT EXISTS (SELECT 1 FROM arrivals) AS "noPerson"`,
    )
    return rows[0].noStatement || rows[0].isEarlier || (people && rows[0].noPerson)
  })
}

/**
 * Seeds the database. The seed adds only what is missing, so that running it again changes nothing.
 * @param {{ ownerUrl: string, demoPassword?: string }} target with `demoPassword` the seed also makes the people
 *   of the embedded mode, who sign in with it
 * @returns {Promise<string>} the line that the seed says about what it did
 */
export async function seedDatabase({ ownerUrl, demoPassword }) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl }
  if (demoPassword) env.SUIVI_DEMO_PASSWORD = demoPassword
  else delete env.SUIVI_DEMO_PASSWORD
  const { code, output } = await runTypeScript('prisma/seed/main.ts', [], { env })
  const lines = output.trim().split('\n')
  if (code === 0) return lines.at(-1) ?? ''
  if (saysNoSpace(output)) throw new Failure(NO_SPACE_SENTENCE)
  const reason = lines.find((line) => /Error: /.test(line)) ?? lines[0] ?? ''
  throw new Failure(`The starter dossier could not be brought in: ${reason.trim()}`)
}
