// Whether what is kept of each library, and of how items stand, is what counting gives. No act says it: the database keeps it for its lists.
import type { Sql } from 'postgres'
import type { ContentFinding } from './acts'

/** The libraries, and the statements with their items, of which something else is kept. */
export async function* libraryFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = await sql<{ slug: string | null }[]>`
    SELECT s.slug FROM miscounted_libraries() AS m LEFT JOIN statements s ON s.id = m.statement_id ORDER BY s.slug`
  for (const { slug } of rows) yield { code: 'miscounted', object: `The library of ${slug ?? 'all sources'}` }
  const standing = await sql<{ slug: string }[]>`
    SELECT s.slug FROM miscounted_standings() AS m JOIN statements s ON s.id = m.statement_id ORDER BY s.slug`
  for (const { slug } of standing) yield { code: 'miscounted', object: `How the items of ${slug} stand` }
}
