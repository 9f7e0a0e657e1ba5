// What the application's role may do in the database. Everything else stays with the owner.
import { withConnection } from './postgres-client.mjs'

/**
 * Tables whose rows the application may not do everything with. What is once written there is a record: others rely on it.
 * Triggers in the database hold the same for every role; this is the second lock. TRUNCATE is granted nowhere.
 */
const RESTRICTED = {
  events: ['SELECT', 'INSERT'],
  event_links: ['SELECT', 'INSERT'],
  signed_heads: ['SELECT', 'INSERT'],
  signing_keys: ['SELECT', 'INSERT'],
  parties: ['SELECT', 'INSERT'],
  areas: ['SELECT', 'INSERT'],
  bearings: ['SELECT', 'INSERT'],
  renderings: ['SELECT', 'INSERT'],
  passages: ['SELECT', 'INSERT'],
  added_renderings: ['SELECT', 'INSERT', 'UPDATE'],
  alignments: ['SELECT', 'INSERT', 'UPDATE'],
  aligned_clauses: ['SELECT', 'INSERT', 'DELETE'],
  reanchorings: ['SELECT', 'INSERT'],
  citations: ['SELECT', 'INSERT'],
  elements: ['SELECT', 'INSERT'],
  search_logs: ['SELECT', 'INSERT'],
  reviews: ['SELECT', 'INSERT'],
  source_classings: ['SELECT', 'INSERT'],
  source_reviews: ['SELECT', 'INSERT'],
  mark_reviews: ['SELECT', 'INSERT'],
  mark_versions: ['SELECT', 'INSERT'],
  mark_withdrawals: ['SELECT', 'INSERT', 'UPDATE'],
  variants: ['SELECT', 'INSERT'],
  variant_readings: ['SELECT', 'INSERT'],
  revisions: ['SELECT', 'INSERT', 'UPDATE'],
  commitments: ['SELECT', 'INSERT', 'UPDATE'],
  sources: ['SELECT', 'INSERT', 'UPDATE'],
  notes: ['SELECT', 'INSERT', 'UPDATE'],
  note_versions: ['SELECT', 'INSERT'],
  note_reviews: ['SELECT', 'INSERT'],
  bringings: ['SELECT', 'INSERT', 'UPDATE'],
  bringing_reviews: ['SELECT', 'INSERT'],
  follow_ups: ['SELECT', 'INSERT', 'UPDATE'],
  lineage_links: ['SELECT', 'INSERT', 'UPDATE'],
  lineage_versions: ['SELECT', 'INSERT'],
  lineage_reviews: ['SELECT', 'INSERT'],
  reader_messages: ['SELECT', 'INSERT', 'UPDATE'],
  logged_searches: ['SELECT', 'INSERT', 'UPDATE'],
  logged_search_reviews: ['SELECT', 'INSERT'],
  access_requests: ['SELECT', 'INSERT', 'UPDATE'],
  access_request_items: ['SELECT', 'INSERT', 'DELETE'],
  request_acts: ['SELECT', 'INSERT', 'UPDATE'],
  request_reviews: ['SELECT', 'INSERT'],
  coding_requests: ['SELECT', 'INSERT', 'UPDATE'],
  second_codings: ['SELECT', 'INSERT'],
  kept_revisions: ['SELECT'],
  source_uses: ['SELECT'],
  shared_secrets: ['SELECT'],
  _prisma_migrations: ['SELECT'],
}
const ORDINARY = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']

export const RESTRICTED_TABLES = Object.keys(RESTRICTED)

/** The rights of the application's role on a table. */
export function applicationRights(table) {
  return RESTRICTED[table] ?? ORDINARY
}

/**
 * Grants the application's role its rights on every table and sequence there is, and takes away any other.
 * To be run after each migration: a new table is out of the application's reach until then.
 * @param {string} ownerUrl the owner's address of the database
 * @param {string} appRole the name of the application's role
 */
export async function grantApplicationRole(ownerUrl, appRole) {
  await withConnection(ownerUrl, async (client) => {
    const role = client.escapeIdentifier(appRole)
    const { rows } = await client.query(
      `SELECT c.relname AS name, c.relkind = 'S' AS sequence
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND pg_has_role(c.relowner, 'USAGE')
        ORDER BY c.relname`,
    )
    const grants = rows.map(({ name, sequence }) => {
      const object = `${sequence ? 'SEQUENCE' : 'TABLE'} public.${client.escapeIdentifier(name)}`
      const rights = sequence ? ['USAGE', 'SELECT'] : applicationRights(name)
      return `REVOKE ALL ON ${object} FROM ${role}; GRANT ${rights.join(', ')} ON ${object} TO ${role};`
    })
    // In one transaction: a running application is at no moment without its rights.
    await client.query(
      ['BEGIN;', `GRANT USAGE ON SCHEMA public TO ${role};`, ...grants, 'COMMIT;'].join('\n'),
    )
  })
}
