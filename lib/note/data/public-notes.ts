import 'server-only'
import { db } from '@/lib/platform/db'
import { noteAnchor } from '../rules/anchor'
import type { PublicNoteView, PublicReplyView } from '../types'
import { targetOf, targetSelect } from './target'

/**
 * Every note of a statement that is public, with its public replies, in the order in which they became so. One that was withdrawn
 * after it was public leaves its marker, and the replies of others below it.
 */
export async function findPublicNotes(slug: string): Promise<PublicNoteView[]> {
  const rows = await db().note.findMany({
    where: { statement: { slug }, parentId: null, publishedAt: { not: null } },
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
  readonly author: { readonly publicName: string }
  readonly reviews: readonly { readonly reviewer: { readonly publicName: string } }[]
}

function publicOf(row: PublicRow): PublicReplyView {
  const { id, language, author, publishedAt, withdrawnAt, withdrawnReason } = row
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
    withdrawn: withdrawnAt ? { at: withdrawnAt.toISOString(), reason: withdrawnReason ?? '' } : null,
  }
}
