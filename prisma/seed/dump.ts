import { withClient } from '@/lib/ground/platform/testing'

/** Columns that say when a row was written, or are random; the record's hashes rest on them. */
const moments = [
  'at',
  'created_at',
  'submitted_at',
  'published_at',
  'listed_at',
  'added_at',
  'written_at',
  'brought_at',
  'given_at',
  'state_since',
  'shown_as_interim_at',
  'shown_at',
  'hash',
  'previous_hash',
  'salt',
  'blind',
  'seal',
  'leaf',
  'link',
  'name_salt',
]

/**
 * For tests: every row of every table that the migrations leave empty, but for the words that the database takes out of these rows, in the
 * order in which the rows were written.
 *
 * @param times whether what depends on the moment of writing is in it
 */
export function dump(url: string, { times }: { times: boolean }): Promise<Record<string, unknown[]>> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'acting_secret', 'search_words', 'told_up_to') ORDER BY tablename`,
    )
    const contents: Record<string, unknown[]> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: unknown }>(
        `SELECT to_jsonb(t) - $1::text[] AS row FROM ${client.escapeIdentifier(name)} t ORDER BY ctid`,
        [times ? [] : moments],
      )
      contents[name] = rows.map(({ row }) => row)
    }
    return contents
  })
}
