import 'server-only'
import { refusalOf, type TestDatabase } from '@/lib/ground/platform/testing'

const COLUMNS = [
  ...['statement_id', 'commitment_id', 'line_id', 'party_key', 'source_id', 'field', 'language', 'text'],
  ...['original_language', 'original_sha256', 'author_id', 'shown_at'],
]

/** For tests: what the database says of another translation like one that there is, but for what is said of some columns in SQL. */
export function refusalOfCopy(
  database: Pick<TestDatabase, 'ownerUrl'>,
  id: string,
  changes: Readonly<Record<string, string>>,
): Promise<string> {
  const values = COLUMNS.map((column) => changes[column] ?? column)
  return refusalOf(
    database,
    `INSERT INTO translations (id, ${COLUMNS.join(', ')})
     SELECT gen_random_uuid(), ${values.join(', ')} FROM translations WHERE id = $1`,
    [id],
  )
}
