import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { dayOf } from '@/lib/ground/platform/clock'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { ENTRIES_ON_DESK, type Part } from '@/lib/ground/platform/parts'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { NOTICE_KINDS, type NoticeCounts, type NoticeView, TOLD_TYPES, type ToldType } from '../types'

/** What of a notice a view is made from. */
export const noticeSelect = {
  ...{ id: true, kind: true, objectType: true, objectId: true, day: true, at: true, readAt: true },
  by: { select: { publicName: true } },
  statement: { select: { slug: true } },
  commitment: { select: { reference: true } },
} as const

/** How many notices a member has, as they are counted when they come and are read. */
export async function findCounts(personId: string): Promise<NoticeCounts> {
  const row = await db().noticeCount.findUnique({
    where: { personId },
    select: { total: true, unread: true },
  })
  return row ?? { total: 0, unread: 0 }
}

/**
 * A part of a member's notices, newest first, and no more of them than are shown. What is kept from them since is not in it.
 *
 * @param after the id of the notice that the part follows; null for the beginning
 * @param onlyUnread whether those that were read are left out
 */
export async function findNotices(
  actor: Member,
  after: string | null,
  onlyUnread: boolean,
): Promise<Part<NoticeView>> {
  const { revisions } = await findKeptFrom(actor.id)
  const counts = await findCounts(actor.id)
  const place = after !== null && /^[0-9]{1,18}$/.test(after) ? BigInt(after) : null
  const mine = {
    personId: actor.id,
    NOT: { objectType: 'revision', objectId: { in: [...revisions] } },
    ...(onlyUnread && { readAt: null }),
  }
  const rows = await db().notice.findMany({
    where: { ...mine, ...(place !== null && { id: { lt: place } }) },
    orderBy: { id: 'desc' },
    take: ENTRIES_ON_DESK + 1,
    select: noticeSelect,
  })
  const entries = rows.slice(0, ENTRIES_ON_DESK).map(noticeOf)
  return {
    entries,
    total: onlyUnread ? counts.unread : counts.total,
    ...(place === null ? { before: 0, previous: null } : await findBefore(mine, place)),
    next: rows.length > ENTRIES_ON_DESK ? (entries.at(-1)?.id ?? null) : null,
  }
}

/** How many stand before a part, and where the part before it begins. */
async function findBefore(mine: object, place: bigint): Promise<Pick<Part<never>, 'before' | 'previous'>> {
  const earlier = await db().notice.findMany({
    where: { ...mine, id: { gte: place } },
    orderBy: { id: 'asc' },
    take: ENTRIES_ON_DESK + 1,
    select: { id: true },
  })
  const before = await db().notice.count({ where: { ...mine, id: { gte: place } } })
  const follows = earlier[ENTRIES_ON_DESK]
  return { before, previous: before === 0 ? null : follows ? follows.id.toString() : '' }
}

export function noticeOf(row: RowOf<'notice', typeof noticeSelect>): NoticeView {
  const { id, kind, objectType, objectId, by, statement, commitment, day, at, readAt } = row
  const type = TOLD_TYPES.find((each) => each === objectType)
  if (!type || !NOTICE_KINDS.includes(kind)) throw new Error(`a notice of ${objectType}`)
  return {
    id: id.toString(),
    kind,
    object: { type, id: objectId },
    on: commitment?.reference ?? onItself(type, objectId),
    slug: statement?.slug ?? null,
    by: by?.publicName ?? null,
    day: day && dayOf(day),
    at: at.toISOString(),
    isRead: readAt !== null,
  }
}

function onItself(type: ToldType, id: string): string | null {
  return type === 'source' ? id : null
}
