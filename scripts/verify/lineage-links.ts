// Whether each link to a later text says what was submitted, and is public by an act of the record.
import type { Sql } from 'postgres'
import { contentHash } from '@/lib/assessment/lineage/rules/content-hash'
import type { LinkContent } from '@/lib/assessment/lineage/types'
import { type Act, actsOn, type ContentFinding, fieldOf } from './acts'
import { hasErased, isAsSubmitted, written } from './covered'

type LinkRow = LinkContent & {
  /** What was submitted last: as the version that is kept has it. */
  readonly submitted: LinkContent | null
  readonly object: string
  readonly published: boolean
  readonly hasErased: boolean
  readonly acts: readonly Act[]
}

const said = (column: string) => written('lineage_links', 'l', column)
const kept = (column: string) => written('lineage_versions', 'v', column)

export async function* lineageFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<LinkRow[]>(`
    SELECT s.slug || '/' || c.reference || ', link ' || l.id AS object, l.kind::text, ${said('quote')} AS quote, ${said('locator')} AS locator, ${said('why')} AS why, ${hasErased("'lineage_links', 'lineage_versions'", 'l.id::text')} AS "hasErased",
           l.why_language AS "whyLanguage",
           (SELECT json_build_object('kind', v.kind, 'quote', ${kept('quote')}, 'locator', ${kept('locator')}, 'why', ${kept('why')}, 'whyLanguage', v.why_language)
            FROM lineage_versions v WHERE v.link_id = l.id AND v.number = l.version) AS submitted, l.published_at IS NOT NULL AS published, ${actsOn('lineage-link', 'l.id::text')}
    FROM lineage_links l JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id`)
  for await (const batch of rows.cursor(100)) for (const row of batch) yield* ofLink(row)
}

function* ofLink(row: LinkRow): Generator<ContentFinding> {
  const { object, published, acts } = row
  const submitted = acts.findLast(({ verb }) => verb === 'submitted')
  if (!submitted) return yield { code: 'unrecorded', object, what: 'that it was submitted' }
  if (!row.hasErased && !(isOf(row, row.submitted) && isHashed(submitted, row.submitted)))
    yield { code: 'content_changed', object, position: submitted.position }
  if (published && !acts.some(({ verb }) => verb === 'published'))
    yield { code: 'unrecorded', object, what: 'that it was published' }
}

const isHashed = (act: Act, said: LinkContent | null) =>
  said !== null && fieldOf(act, 'contentSha256') === contentHash(said)

/** Whether a link says what was submitted of it. */
function isOf(link: LinkContent, submitted: LinkContent | null): boolean {
  const { kind, whyLanguage, quote, locator, why } = link
  if (submitted?.kind !== kind || submitted.whyLanguage !== whyLanguage) return false
  return (
    isAsSubmitted(quote, submitted.quote) &&
    isAsSubmitted(locator, submitted.locator) &&
    isAsSubmitted(why, submitted.why)
  )
}
