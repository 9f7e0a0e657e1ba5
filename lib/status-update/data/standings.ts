import 'server-only'
import { db, manyRows } from '@/lib/platform/db'
import type { SaidInShort } from '../rules/in-short'
import { isPublished, type RevisionOnLine } from '../rules/lines'
import type { RevisionView } from '../types'
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
 * How the items of a statement stand: of the judgements that readers may see what says so, oldest first on each line.
 *
 * @param references only these items
 */
export async function findStandings(
  slug: string,
  references: readonly string[] | null = null,
): Promise<Standing[]> {
  const rows = await manyRows<Standing>`
    SELECT c.reference, l.party, r.number, r.state, r.judgement, r.confidence, r.seen_up_to AS "seenUpTo",
           r.shown_as_interim_at IS NOT NULL AS provisional
    FROM statements s
    JOIN commitments c ON c.statement_id = s.id
    JOIN lines l ON l.commitment_id = c.id
    JOIN revisions r ON r.line_id = l.id
    WHERE s.slug = ${slug} AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL)
      AND (${references}::text[] IS NULL OR c.reference = ANY(${references}::text[]))
    ORDER BY c.passage_number, l.id, r.number`
  return rows.filter(isPublished)
}

/** What the judgements that readers may see say in short, of these items of a statement; oldest first on each line. */
export async function findSaidInShort(
  slug: string,
  references: readonly string[],
  language = '',
): Promise<(RevisionOnLine & SaidInShort & Pick<RevisionView, 'reference'>)[]> {
  const rows = await db().revision.findMany({
    where: {
      line: { commitment: { reference: { in: [...references] }, statement: { slug } } },
      OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
    },
    orderBy: [{ lineId: 'asc' }, { number: 'asc' }],
    select: {
      number: true,
      state: true,
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
  return rows
    .map(({ line, finalAt, shownAsInterimAt, ...row }) => ({
      ...row,
      ...saidIn(line.translations, row),
      reference: line.commitment.reference,
      party: line.party,
      provisional: shownAsInterimAt !== null,
      finalAt: finalAt?.toISOString() ?? null,
      shownAsInterim: shownAsInterimAt && { at: shownAsInterimAt.toISOString(), by: null },
    }))
    .filter(isPublished)
}
