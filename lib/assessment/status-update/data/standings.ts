import 'server-only'
import { endOf, isBy } from '@/lib/ground/platform/day'
import { db, manyRows } from '@/lib/ground/platform/db'
import { translatedBy } from '@/lib/text/statement/rules/own-words'
import type { SaidInShort } from '../rules/in-short'
import type { RevisionOnLine } from '../rules/lines'
import type { RevisionView } from '../types'
import { couldStandOn, judgementFinal, judgementStood } from './on-day'
import { SAID_IN_SHORT, saidIn, translationsOfLine } from './published'

/** Of a public judgement what says how an item stands. */
export type Standing = RevisionOnLine & Pick<RevisionView, 'reference' | 'seenUpTo' | 'confidence'>

/** What an act on a judgement is told with. */
export type NamedRevision = Pick<
  RevisionView,
  'id' | 'reference' | 'party' | 'number' | 'judgement' | 'state'
>

/** Judgements by their ids: of those named the ones that readers ever could see. */
export async function findNamedRevisions(ids: readonly string[]): Promise<NamedRevision[]> {
  const rows = await db().revision.findMany({
    where: {
      id: { in: [...ids] },
      OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
    },
    select: {
      id: true,
      number: true,
      state: true,
      judgement: true,
      line: { select: { party: true, commitment: { select: { reference: true } } } },
    },
  })
  return rows.map(({ line, ...row }) => ({
    ...row,
    reference: line.commitment.reference,
    party: line.party,
  }))
}

/**
 * How the items of a statement stand: of the judgements that may stand on their lines what says so, oldest first on each line.
 *
 * @param references only these items
 * @param day as they stood at its end, YYYY-MM-DD, UTC; null for now
 */
export function findStandings(
  slug: string,
  references: readonly string[] | null = null,
  day: string | null = null,
): Promise<Standing[]> {
  const end = endOf(day)
  return manyRows<Standing>`
    SELECT c.reference, l.party, r.number, CASE WHEN ${judgementFinal(end)} THEN 'final' ELSE 'submitted' END AS state,
           r.judgement, r.confidence, r.seen_up_to AS "seenUpTo", coalesce(r.shown_as_interim_at < ${end}::timestamptz, false) AS provisional
    FROM statements s
    JOIN commitments c ON c.statement_id = s.id
    JOIN lines l ON l.commitment_id = c.id
    JOIN revisions r ON r.line_id = l.id
    WHERE s.slug = ${slug} AND ${judgementStood(end)}
      AND (${references}::text[] IS NULL OR c.reference = ANY(${references}::text[]))
    ORDER BY c.passage_number, l.id, r.number`
}

/** What the judgements that may stand say in short, of these items of a statement; oldest first on each line. @param day as above */
export async function findSaidInShort(
  slug: string,
  references: readonly string[],
  language = '',
  day: string | null = null,
): Promise<(RevisionOnLine & SaidInShort & Pick<RevisionView, 'reference'>)[]> {
  const rows = await db().revision.findMany({
    where: {
      line: { commitment: { reference: { in: [...references] }, statement: { slug } } },
      ...couldStandOn(day),
    },
    orderBy: [{ lineId: 'asc' }, { number: 'asc' }],
    select: {
      number: true,
      judgement: true,
      inShort: true,
      inShortWhole: true,
      rationaleLanguage: true,
      finalAt: true,
      shownAsInterimAt: true,
      line: {
        select: {
          party: true,
          commitment: { select: { reference: true } },
          ...translationsOfLine(language, SAID_IN_SHORT),
        },
      },
    },
  })
  return rows.map(({ line, ...row }) => {
    const finalAt = momentBy(row.finalAt, day)
    const shownAt = momentBy(row.shownAsInterimAt, day)
    const said = saidIn(line.translations, row)
    return {
      ...row,
      ...(day === null ? said : translatedBy(said.translated, day)),
      reference: line.commitment.reference,
      party: line.party,
      state: finalAt === null ? ('submitted' as const) : ('final' as const),
      provisional: shownAt !== null,
      finalAt,
      shownAsInterim: shownAt === null ? null : { at: shownAt, by: null },
    }
  })
}

/** A moment as an ISO string; null where it had not come by the end of a day. */
function momentBy(moment: Date | null, day: string | null): string | null {
  const at = moment?.toISOString() ?? null
  return day === null || isBy(day, at) ? at : null
}

/** Up to when sources were checked for the judgements of a statement that readers ever could see, each date once. */
export async function findSeenUpTo(slug: string): Promise<string[]> {
  const rows = await manyRows<{ seen: string }>`
    SELECT DISTINCT r.seen_up_to AS seen
    FROM statements s
    JOIN commitments c ON c.statement_id = s.id
    JOIN lines l ON l.commitment_id = c.id
    JOIN revisions r ON r.line_id = l.id AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL)
    WHERE s.slug = ${slug} ORDER BY seen`
  return rows.map(({ seen }) => seen)
}
