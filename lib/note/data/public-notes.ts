import 'server-only'
import { db } from '@/lib/platform/db'
import { noteAnchor } from '../rules/anchor'
import type { PublicNotePlace, PublicNoteView, PublicReplyView } from '../types'
import { passageAt, targetOf, targetSelect } from './target'

/**
 * Every note of a statement that is public, with its public replies, in the order in which they became so. One that was withdrawn
 * after it was public leaves its marker, and the replies of others below it.
 */
export async function findPublicNotes(slug: string): Promise<PublicNoteView[]> {
  return readNotes(slug)
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

/** The same of words of one passage, by its number as it stands in an address. */
export async function findPublicNotesIn(slug: string, passage: string): Promise<PublicNoteView[]> {
  const places = await findPublicNotePlaces(slug)
  const ids = places.filter((place) => String(place.passage) === passage).map(({ id }) => id)
  return ids.length === 0 ? [] : readNotes(slug, { id: { in: ids } })
}

/** Where the public notes on words of a statement stand: which passage each is on, without its words. */
export async function findPublicNotePlaces(slug: string): Promise<PublicNotePlace[]> {
  const rows = await db().note.findMany({
    where: { ...publicNotes(slug), start: { not: null } },
    select: {
      id: true,
      start: true,
      rendering: { select: { passages: { select: { number: true, start: true, end: true } } } },
    },
  })
  return rows.flatMap(({ id, start, rendering }) => {
    const passage = passageAt(rendering?.passages, start)
    return passage ? [{ id, passage: passage.number }] : []
  })
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
  return rows.map(({ resolvedAt, replies, ...row }) => ({
    ...publicOf(row),
    target: targetOf(row),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    replies: replies.map(publicOf),
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
