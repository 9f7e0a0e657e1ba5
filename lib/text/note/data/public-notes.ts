import 'server-only'
import { db, manyRows, type RowOf, sqlPart } from '@/lib/ground/platform/db'
import { withCovered } from '@/lib/record/cover/data/covered'
import { noteSources, sourcesOf } from '@/lib/text/statement/data/editorial-notes'
import { idsOfAnchor, noteAnchor } from '@/lib/text/statement/rules/note-anchor'
import type { PlacedNote, PublicNoteView, PublicReplyView, SaidInKind } from '../types'
import { findTargetPassages, targetOf, targetSelect } from './target'

/** What a second person read, and what came with a dossier and awaits that. */
const IS_PUBLIC = sqlPart`(n.published_at IS NOT NULL OR (n.shown_at IS NOT NULL AND n.state = 'submitted'))`

/** Since when, as a time in UTC. */
const SINCE = sqlPart`to_char(coalesce(n.shown_at, n.published_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Plain notes that are public, not their replies, as `n`; and that one is on the item `i` or on words of it. */
export const PUBLIC_NOTES = sqlPart`(SELECT * FROM notes n WHERE n.parent_id IS NULL AND n.kind = 'note' AND ${IS_PUBLIC}) AS n`
export const ON_ITEM = sqlPart`n.statement_id = i.statement_id AND (n.commitment_id = i.id
  OR n.commitment_id IS NULL AND n.source_id IS NULL AND n.start < i."end" AND n."end" > i.start)`

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
    SELECT n.id, ${SINCE} AS "publishedAt"
    FROM statements s JOIN notes n ON n.statement_id = s.id
    WHERE s.slug = ${slug} AND n.parent_id IS NULL AND ${IS_PUBLIC}
    ORDER BY coalesce(n.shown_at, n.published_at), n.id`
}

/** Where the plain ones on an item or on words of it stand in the same order: their ids, since when they are public, and the ids of their public replies. */
export async function findNotePlacesOn(
  slug: string,
  reference: string,
): Promise<{ id: string; publishedAt: string; replies: string[] }[]> {
  const rows = await manyRows<{ id: string; publishedAt: string; replies: string | null }>`
    SELECT n.id, ${SINCE} AS "publishedAt", (SELECT string_agg(r.id::text, ' ') FROM notes r WHERE r.parent_id = n.id AND r.published_at IS NOT NULL) AS replies
    FROM statements s JOIN commitments i ON i.statement_id = s.id AND i.reference = ${reference} JOIN ${PUBLIC_NOTES} ON ${ON_ITEM}
    WHERE s.slug = ${slug} ORDER BY coalesce(n.shown_at, n.published_at), n.id`
  return rows.map(({ replies, ...place }) => ({ ...place, replies: replies?.split(' ') ?? [] }))
}

/** Where in the text the public notes of a statement stand, in the same order, and nothing of what they say. */
export async function findPlacedNotes(slug: string): Promise<PlacedNote[]> {
  const rows = await manyRows<Omit<PlacedNote, 'replies'> & { replies: string | null }>`
    SELECT n.id::text AS id, n.start, c.reference, n.withdrawn_at IS NOT NULL AS "isWithdrawn",
      (SELECT string_agg(r.id::text, ' ' ORDER BY r.published_at, r.id) FROM notes r
        WHERE r.parent_id = n.id AND r.published_at IS NOT NULL AND r.withdrawn_at IS NULL) AS replies
    FROM statements s JOIN notes n ON n.statement_id = s.id LEFT JOIN commitments c ON c.id = n.commitment_id
    WHERE s.slug = ${slug} AND n.parent_id IS NULL AND ${IS_PUBLIC}
    ORDER BY coalesce(n.shown_at, n.published_at), n.id`
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

/**
 * Those on an item or on words of it, in the same order.
 *
 * @param ids of the plain notes only these; those of other kinds are among them all the same
 */
export async function findPublicNotesOnItem(
  slug: string,
  { reference, start, end }: { readonly reference: string; readonly start: number; readonly end: number },
  ids?: readonly string[],
): Promise<PublicNoteView[]> {
  const onWords = { commitmentId: null, sourceId: null, start: { lt: end }, end: { gt: start } }
  const beside = { items: { some: { commitment: { reference } } } }
  const on = { OR: [{ commitment: { reference } }, beside, onWords] }
  if (ids === undefined) return readNotes(slug, on)
  return readNotes(slug, { OR: [{ id: { in: [...ids] } }, { kind: { not: 'note' }, ...on }] })
}

/** Those on a source, in the same order. */
export async function findPublicNotesOnSource(slug: string, sourceId: string): Promise<PublicNoteView[]> {
  return readNotes(slug, { sourceId })
}

/** Those on words that begin in some passages of the text, by their numbers, and context notes beside items there, in the same order. */
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
  const there = { passageNumber: { gte: passages.from, lte: passages.to } }
  return readNotes(slug, {
    OR: [
      { rendering: base, start: { gte: _min.start, lt: _max.end } },
      { kind: 'context', commitment: there },
      { items: { some: { commitment: there } } },
    ],
  })
}

const publicNotes = (slug: string) => ({
  statement: { slug },
  parentId: null,
  AND: [{ OR: [{ publishedAt: { not: null } }, { state: 'submitted' as const, shownAt: { not: null } }] }],
})

type NoteWhere = NonNullable<NonNullable<Parameters<ReturnType<typeof db>['note']['findMany']>[0]>['where']>

/** @param which of them; all where nothing is said */
async function readNotes(slug: string, which: NoteWhere = {}): Promise<PublicNoteView[]> {
  const rows = await db().note.findMany({
    where: { ...publicNotes(slug), ...which },
    select: {
      ...publicSelect,
      ...targetSelect,
      ...kindSelect,
      resolvedAt: true,
      replies: {
        where: { publishedAt: { not: null } },
        orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
        select: publicSelect,
      },
    },
  })
  const passages = await findTargetPassages(rows)
  const views = rows.map(
    ({ resolvedAt, replies, ...row }): PublicNoteView => ({
      ...publicOf(row),
      ...kindOf(row),
      target: targetOf(row, passages),
      resolvedAt: resolvedAt?.toISOString() ?? null,
      replies: replies.map(publicOf),
    }),
  )
  const replies = await withCovered(
    'note',
    views.flatMap((view) => view.replies),
  )
  const replyOf = new Map(replies.map((reply) => [reply.id, reply]))
  const first = await withCovered('note', views)
  return first
    .map((view) => ({ ...view, replies: view.replies.map((reply) => replyOf.get(reply.id) ?? reply) }))
    .toSorted((a, b) => byName(a.publishedAt, b.publishedAt) || byName(a.id, b.id))
}

function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** What is read of an editorial or a context note beside its words. */
const kindSelect = {
  kind: true,
  version: true,
  isSic: true,
  title: true,
  titles: true,
  bodies: true,
  checkedUpTo: true,
  withdrawnAt: true,
  items: {
    orderBy: { commitment: { start: 'asc' } },
    select: { commitment: { select: { reference: true, passageNumber: true } } },
  },
  sources: noteSources,
} as const

/** What it says in its kind; one that was withdrawn says nothing any more. */
function kindOf(row: RowOf<'note', typeof kindSelect>): Pick<PublicNoteView, keyof SaidInKind | 'alsoOn'> {
  const { kind, isSic, title, titles, bodies, checkedUpTo } = row
  const alsoOn = row.items.map(({ commitment: { reference, passageNumber: passage } }) => ({
    reference,
    passage,
  }))
  if (row.withdrawnAt)
    return { kind, isSic, checkedUpTo, alsoOn, title: null, titles: {}, bodies: {}, sources: [] }
  const sources = sourcesOf(row.sources, row.version)
  return { kind, isSic, title, titles, bodies, checkedUpTo, alsoOn, sources }
}

const publicSelect = {
  id: true,
  language: true,
  body: true,
  shownAt: true,
  publishedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  withdrawnLanguage: true,
  author: { select: { publicName: true, kind: true } },
  reviews: {
    where: { decision: 'approve' },
    select: { at: true, reviewer: { select: { publicName: true } } },
  },
} as const

type PublicRow = RowOf<'note', typeof publicSelect>

function publicOf(row: PublicRow): PublicReplyView {
  const { id, language, author, shownAt, publishedAt, withdrawnAt } = row
  const [approval] = row.reviews
  const since = shownAt ?? publishedAt
  if (!since || (!approval && !shownAt)) throw new Error(`note ${id} is public without an approval`)
  return {
    id,
    anchor: noteAnchor(id),
    language,
    body: withdrawnAt ? null : row.body,
    author: author.publicName,
    isImported: author.kind === 'import',
    reviewer: approval?.reviewer.publicName ?? null,
    publishedAt: since.toISOString(),
    reviewedAt: approval?.at.toISOString() ?? null,
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      reason: row.withdrawnReason ?? '',
      language: row.withdrawnLanguage ?? language,
    },
  }
}
