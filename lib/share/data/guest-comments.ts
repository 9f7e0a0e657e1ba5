import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { readsGuests } from '../policy'
import type { GuestCommentView } from '../types'

const select = { id: true, at: true, name: true, body: true } as const
const oldestFirst = [{ at: 'asc' as const }, { id: 'asc' as const }]

/** The most that a page shows of them: the newest. */
const MOST = 200

async function find(
  where: NonNullable<Parameters<ReturnType<typeof db>['guestComment']['findMany']>[0]>['where'],
) {
  const rows = await db().guestComment.findMany({ where, orderBy: oldestFirst, take: -MOST, select })
  return rows.map(({ at, ...row }): GuestCommentView => ({ ...row, at: at.toISOString() }))
}

/** What was written behind one link. */
export function findCommentsBehind(linkId: string): Promise<GuestCommentView[]> {
  return find({ linkId })
}

/** What guests wrote of one's own draft on a line of an item. */
export function findCommentsOnDraft(
  actor: Member,
  { slug, reference, party }: { slug: string; reference: string; party: string },
): Promise<GuestCommentView[]> {
  const draftLine = { party, commitment: { reference, statement: { slug } } }
  return find({ link: { createdById: actor.id, draftLine } })
}

/** What guests wrote of a submitted judgement, and of the draft that it was; nothing for who does not read it. */
export async function findCommentsOn(actor: Member, revisionId: string): Promise<GuestCommentView[]> {
  const revision = await db().revision.findUnique({
    where: { id: revisionId, NOT: { id: { in: [...(await findKeptFrom(actor.id)).revisions] } } },
    select: { lineId: true, authorId: true },
  })
  if (!revision || !readsGuests(actor, revision.authorId)) return []
  const { lineId: draftLineId, authorId: createdById } = revision
  return find({ link: { OR: [{ revisionId }, { draftLineId, createdById }] } })
}
