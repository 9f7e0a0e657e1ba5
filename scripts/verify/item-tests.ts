// Whether each test of an item says what was submitted, by whom, and is public by an act of the record.
import type { Sql } from 'postgres'
import { contentHash } from '@/lib/evidence/item-test/rules/content-hash'
import type { TestSaid } from '@/lib/evidence/item-test/types'
import { type Act, actsOn, type ContentFinding, fieldOf } from './acts'
import { hasErased, written } from './covered'

type TestRow = TestSaid & {
  readonly object: string
  readonly author: string
  readonly published: boolean
  readonly hasErased: boolean
  readonly acts: readonly Act[]
}

const said = (column: string) => written('item_tests', 't', column)

export async function* itemTestFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<TestRow[]>(`
    SELECT s.slug || '/' || c.reference || ', test ' || t.id AS object, t.author_id AS author, t.commitment_id AS "commitmentId", t.number,
           ${said('says')} AS says, ${said('shown_by')} AS "shownBy", t.ends_id AS "endsId", ${said('reason')} AS reason, ${hasErased("'item_tests'", 't.id::text')} AS "hasErased", t.language, t.published_at IS NOT NULL AS published,
           ${actsOn('item-test', 't.id::text')}
    FROM item_tests t JOIN commitments c ON c.id = t.commitment_id JOIN statements s ON s.id = t.statement_id`)
  for await (const batch of rows.cursor(100)) for (const row of batch) yield* ofTest(row)
}

function* ofTest(row: TestRow): Generator<ContentFinding> {
  const { object, author, published, acts } = row
  const submitted = acts.find(({ verb }) => verb === 'submitted')
  if (!submitted) return yield { code: 'unrecorded', object, what: 'that it was submitted' }
  const isAsSubmitted = row.hasErased || fieldOf(submitted, 'contentSha256') === contentHash(row)
  if (!isAsSubmitted || submitted.actorId !== author)
    yield { code: 'content_changed', object, position: submitted.position }
  if (published && !acts.some(({ verb }) => verb === 'published'))
    yield { code: 'unrecorded', object, what: 'that it was published' }
}
