// Who can sign in on a site that was started, and what is said of that at the terminal.
import { withConnection } from '../database/postgres-client.mjs'

/** @typedef {'seeded' | 'some' | 'nobody'} Who the people that a first start makes, others, or no administrator yet */

/** @param {string} ownerUrl @returns {Promise<Who>} */
export function whoSignsIn(ownerUrl) {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT coalesce(bool_or(email LIKE '%@suivi.example'), false) AS seeded, count(*)::integer AS n
         FROM people
        WHERE kind = 'person' AND 'administrator' = ANY (roles) AND disabled_at IS NULL AND password_salt IS NOT NULL`,
    )
    return rows[0].n === 0 ? 'nobody' : rows[0].seeded ? 'seeded' : 'some'
  })
}

/**
 * @param {Who} who
 * @param {{ publicUrl: string, demoPassword: string | undefined, keptIn: string }} site `keptIn`: the file with the password of whom the first start made
 * @returns {string[]} lines
 */
export function howToSignIn(who, { publicUrl, demoPassword, keptIn }) {
  if (who === 'nobody')
    return ['Nobody can sign in yet. The first administrator is made with: npm run admin:create']
  const at = `Sign in at ${publicUrl}/sign-in`
  if (who === 'some') return [`${at} as one of the people of this site.`]
  return [
    `${at} as admin@, reviewer@, reviewer2@, analyst@ or analyst2@suivi.example`,
    // A restored site has its people with the passwords that they had.
    demoPassword
      ? `with the password ${demoPassword} (kept in ${keptIn}).`
      : 'with the password that each account had when the backup was made.',
  ]
}
