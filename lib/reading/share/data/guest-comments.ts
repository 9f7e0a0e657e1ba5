import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { findUnderReview } from '@/lib/record/review/data/under-review'
import { readsGuests, sharePolicy } from '../policy'
import { isSharable, LINK_KEYS, type ReviewedWork } from '../rules/shared-nouns'
import type { GuestCommentView, Sharing } from '../types'

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

/** What the page of each of some notes, marks and translations says of links to it: whether one may be given, and what guests wrote. */
export async function findSharing(
  actor: Member,
  works: readonly ReviewedWork[],
): Promise<readonly Sharing[]> {
  const found = await findUnderReview(works.map(({ id }) => id))
  return Promise.all(
    works.map(async (work) => {
      const { noun, id } = work
      const known = found.find((each) => each.noun === noun && each.id === id)
      if (!known) return { work, mayShare: false, guests: [] }
      const asked = { kind: noun, ownerId: known.authorId, makerId: null, isKept: false }
      const mayShare = isSharable(known) && sharePolicy(actor, 'give', asked) === true
      const guests = readsGuests(actor, known.authorId) ? await find({ link: { [LINK_KEYS[noun]]: id } }) : []
      return { work, mayShare, guests }
    }),
  )
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
