import 'server-only'
import { db, manyRows } from '@/lib/platform/db'
import { withCovered } from '@/lib/snapshot/data/covered'
import { idsOfAnchor, noteAnchor } from '../rules/anchor'
import type { PlacedNote, PublicNoteView, PublicReplyView } from '../types'
import { findTargetPassages, targetOf, targetSelect } from './target'

/**
 * Every note of a statement that is public, with its public replies, in the order in which they became so. One that was withdrawn
 * after it was public leaves its marker, and the replies of others below it.
 */
export async function findPublicNotes(slug: string): Promise<PublicNoteView[]> {
  return readNotes(slug)
}

/** Where the public notes of a statement stand in that order: their ids, and since when they are public. */
export function findNotePlaces(slug: string): Promise<{ id: string; publishedAt: string }[]> {
  return manyRows<{ id: string; publishedAt: string }>`
    SELECT n.id, to_char(n.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt"
    FROM statements s JOIN notes n ON n.statement_id = s.id
    WHERE s.slug = ${slug} AND n.parent_id IS NULL AND n.published_at IS NOT NULL
    ORDER BY n.published_at, n.id`
}

/** Where in the text the public notes of a statement stand, in the same order, and nothing of what they say. */
export async function findPlacedNotes(slug: string): Promise<PlacedNote[]> {
  const rows = await manyRows<Omit<PlacedNote, 'replies'> & { replies: string | null }>`
    SELECT n.id::text AS id, n.start, c.reference, n.withdrawn_at IS NOT NULL AS "isWithdrawn",
      (SELECT string_agg(r.id::text, ' ' ORDER BY r.published_at, r.id) FROM notes r
        WHERE r.parent_id = n.id AND r.published_at IS NOT NULL AND r.withdrawn_at IS NULL) AS replies
    FROM statements s JOIN notes n ON n.statement_id = s.id LEFT JOIN commitments c ON c.id = n.commitment_id
    WHERE s.slug = ${slug} AND n.parent_id IS NULL AND n.published_at IS NOT NULL
    ORDER BY n.published_at, n.id`
  return rows.map(({ replies, ...row }) => ({ ...row, replies: replies?.split(' ') ?? [] }))
}

/** Some of them, by their ids, in the same order. */
export async function findNotesAt(slug: string, ids: readonly string[]): Promise<PublicNoteView[]> {
  return readNotes(slug, { id: { in: [...ids] } })
}

/** One of them, by its anchor; null where there is none. */
export async function findPublicNote(slug: string, anchor: string): Promise<PublicNoteView | null> {
  const id = idsOfAnchor(anchor)
  if (!id) return null
  const [note] = await readNotes(slug, { id })
  return note ?? null
}

/** Those on an item or on words of it, in the same order. */
export async function findPublicNotesOnItem(
  slug: string,
  { reference, start, end }: { readonly reference: string; readonly start: number; readonly end: number },
): Promise<PublicNoteView[]> {
  const onWords = { commitmentId: null, sourceId: null, start: { lt: end }, end: { gt: start } }
  return readNotes(slug, { OR: [{ commitment: { reference } }, onWords] })
}

/** Those on a source, in the same order. */
export async function findPublicNotesOnSource(slug: string, sourceId: string): Promise<PublicNoteView[]> {
  return readNotes(slug, { sourceId })
}

/** Those on words that begin in some passages of the text, by their numbers, in the same order. */
export async function findPublicNotesOnWords(
  slug: string,
  passages: { readonly from: number; readonly to: number },
): Promise<PublicNoteView[]> {
  const base = { statement: { slug }, isBase: true }
  const { _min, _max } = await db().passage.aggregate({
    where: { rendering: base, number: { gte: passages.from, lte: passages.to } },
    _min: { start: true },
    _max: { end: true },
  })
  if (_min.start === null || _max.end === null) return []
  return readNotes(slug, { rendering: base, start: { gte: _min.start, lt: _max.end } })
}

const publicNotes = (slug: string) => ({ statement: { slug }, parentId: null, publishedAt: { not: null } })

type NoteWhere = NonNullable<NonNullable<Parameters<ReturnType<typeof db>['note']['findMany']>[0]>['where']>

/** @param which of them; all where nothing is said */
async function readNotes(slug: string, which: NoteWhere = {}): Promise<PublicNoteView[]> {
  const rows = await db().note.findMany({
    where: { ...publicNotes(slug), ...which },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...publicSelect,
      ...targetSelect,
      resolvedAt: true,
      replies: {
        where: { publishedAt: { not: null } },
        orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
        select: publicSelect,
      },
    },
  })
  const passages = await findTargetPassages(rows)
  const said = await withCovered(
    'note',
    rows.flatMap(({ replies, ...row }) => [row, ...replies].map(publicOf)),
  )
  const saidOf = new Map(said.map((view) => [view.id, view]))
  const viewOf = (row: PublicRow) => saidOf.get(row.id) ?? publicOf(row)
  return rows.map(({ resolvedAt, replies, ...row }) => ({
    ...viewOf(row),
    target: targetOf(row, passages),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    replies: replies.map(viewOf),
  }))
}

const publicSelect = {
  id: true,
  language: true,
  body: true,
  publishedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  withdrawnLanguage: true,
  author: { select: { publicName: true } },
  reviews: { where: { decision: 'approve' }, select: { reviewer: { select: { publicName: true } } } },
} as const

type PublicRow = {
  readonly id: string
  readonly language: string
  readonly body: string
  readonly publishedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
  readonly withdrawnLanguage: string | null
  readonly author: { readonly publicName: string }
  readonly reviews: readonly { readonly reviewer: { readonly publicName: string } }[]
}

function publicOf(row: PublicRow): PublicReplyView {
  const { id, language, author, publishedAt, withdrawnAt } = row
  const [approval] = row.reviews
  if (!publishedAt || !approval) throw new Error(`note ${id} is public without an approval`)
  return {
    id,
    anchor: noteAnchor(id),
    language,
    body: withdrawnAt ? null : row.body,
    author: author.publicName,
    reviewer: approval.reviewer.publicName,
    publishedAt: publishedAt.toISOString(),
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      reason: row.withdrawnReason ?? '',
      language: row.withdrawnLanguage ?? language,
    },
  }
}
