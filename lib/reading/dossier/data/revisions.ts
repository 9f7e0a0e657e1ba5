import 'server-only'
import { findCodedTwice } from '@/lib/assessment/second-coding/data/coded-twice'
import type { CodedTwice } from '@/lib/assessment/second-coding/types'
import { findEverNamed } from '@/lib/assessment/status-update/data/published'
import { answeredIn } from '@/lib/assessment/status-update/rules/test-answers'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { findPublicTests } from '@/lib/evidence/item-test/data/public'
import type { ItemTestView } from '@/lib/evidence/item-test/types'
import { findListedSources } from '@/lib/evidence/source/data/library'
import { findRecordedMoments } from '@/lib/evidence/source/data/recorded'
import type { SourceView } from '@/lib/evidence/source/types'
import { manyRows } from '@/lib/ground/platform/db'
import { ENTRIES_BESIDE } from '@/lib/ground/platform/parts'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { BesideRevision } from '../types'

/** A judgement on an item by its address. */
export type RevisionName = Pick<RevisionView, 'party' | 'number'>

/** An item with some judgements on it. */
export interface RevisionsPart {
  item: CommitmentView
  /** Those that were asked for, as far as readers ever could see them; of the line of each the final one that came next, and the first of each kind, which the rules ask for. */
  ever: readonly RevisionView[]
  /** What these cite. */
  sources: readonly SourceView[]
  codedTwice: readonly CodedTwice[]
  /** The item's public tests, those that ended among them. */
  tests: readonly ItemTestView[]
  /** When each of the sources was added here, by id; empty where the item has no test. */
  recorded: Readonly<Record<string, string>>
}

/** An item with some judgements on it, in the page's language where our words were translated; null when no statement or item has that address. */
export async function findRevisions(
  slug: string,
  reference: string,
  asked: readonly RevisionName[],
  language: string,
): Promise<RevisionsPart | null> {
  const [item] = await findCommitments(slug, [reference], language)
  if (!item) return null
  const ids = await findWithSuccessors(item.id, asked)
  const [said, tests, codedTwice] = await Promise.all([
    findEverNamed(ids, language),
    findPublicTests(slug, reference, language),
    findCodedTwice(slug, reference),
  ])
  const ever = said.map((each) => answeredIn(each, tests))
  const cited = [...new Set(ever.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)))]
  const [sources, recorded] = await Promise.all([
    findListedSources(cited),
    findRecordedMoments(tests.length === 0 ? [] : cited),
  ])
  return { item, ever, sources, codedTwice, tests, recorded }
}

async function findWithSuccessors(itemId: string, asked: readonly RevisionName[]): Promise<string[]> {
  const rows = await manyRows<{ id: string }>`
    WITH asked AS (
      SELECT l.id AS line_id, a.number
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a (party text, number int)
      JOIN lines l ON l.commitment_id = ${itemId}::uuid AND l.party = a.party),
    seen AS (
      SELECT r.id, r.line_id, r.number, r.final_at,
        row_number() OVER (PARTITION BY r.line_id, r.judgement ORDER BY r.number) = 1 AS is_first
      FROM revisions r
      WHERE r.line_id IN (SELECT line_id FROM asked)
        AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL))
    SELECT DISTINCT s.id FROM asked a JOIN seen s ON s.line_id = a.line_id
    WHERE s.is_first OR s.number = a.number OR s.number = (
      SELECT min(n.number) FROM seen n
      WHERE n.line_id = a.line_id AND n.number > a.number AND n.final_at IS NOT NULL)`
  return rows.map(({ id }) => id)
}

/** The judgements of its line that stand nearest to one and that it can be compared with, and how many there are of these: what was taken back is none. */
export async function findBeside(
  slug: string,
  reference: string,
  { party, number }: RevisionName,
): Promise<BesideRevision> {
  const rows = await manyRows<{ number: number; total: number }>`
    SELECT number, total FROM (
      SELECT r.number, count(*) OVER () AS total,
        row_number() OVER (ORDER BY abs(r.number - ${number}::int), r.number) AS place
      FROM statements s JOIN commitments c ON c.statement_id = s.id
      JOIN lines l ON l.commitment_id = c.id JOIN revisions r ON r.line_id = l.id
      WHERE s.slug = ${slug} AND c.reference = ${reference} AND l.party = ${party} AND r.number <> ${number}::int
        AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL)
        AND r.state NOT IN ('sent_back', 'withdrawn')) AS others
    WHERE place <= ${ENTRIES_BESIDE} ORDER BY number`
  return { numbers: rows.map((row) => row.number), total: rows[0]?.total ?? 0 }
}
