import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { decisionOf, decisionsSelect } from '@/lib/record/review/data/decisions'
import { requestPolicy } from '../policy'
import { inOrder } from '../rules/acts'
import { isOpen, standingOn } from '../rules/standing'
import { awaitsReading, unreadPeople } from '../rules/unread'
import type { DeskRequest, RequestEntry } from '../types'
import { actSelect, actViewOf } from './acts'
import { sharedSelect } from './public'
import { subjectOf, subjectSelect } from './subjects'

const deskActSelect = { ...actSelect, personId: true, person: { select: { publicName: true } } } as const

const entrySelect = {
  ...sharedSelect,
  authorId: true,
  updatedAt: true,
  author: { select: { publicName: true } },
  statement: { select: { slug: true } },
  acts: { select: deskActSelect },
  reviews: decisionsSelect,
} as const

/**
 * All requests as signed-in people see them: those that await an answer by their deadline, then the drafts, then the rest, newest first.
 *
 * @param today YYYY-MM-DD
 */
export async function findRequests(actor: Member, today: string): Promise<RequestEntry[]> {
  const rows = await db().accessRequest.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: entrySelect,
  })
  return rows
    .map(({ items, acts: actRows, reviews, statement, author, authorId, publishedAt, updatedAt, ...row }) => {
      const acts = actRows.map((act) => ({ ...actViewOf(act), personId: act.personId }))
      return {
        ...row,
        items: items.map(({ commitment }) => commitment.reference),
        slug: statement.slug,
        publishedAt: publishedAt?.toISOString() ?? null,
        standing: standingOn(row.regime, acts, today),
        toPublish: acts.filter((act) => act.publishedAt === null).length,
        author: author.publicName,
        isMine: authorId === actor.id,
        awaitsReading: awaitsReading({
          authorId,
          publishedAt: publishedAt?.toISOString() ?? null,
          updatedAt: updatedAt.toISOString(),
          acts,
          reviews: reviews.map(decisionOf),
        }),
      }
    })
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : 0))
}

/** Open ones by deadline, those without one after them; then drafts; then what was answered. */
function rankOf({ standing }: RequestEntry): string {
  if (isOpen(standing)) return `1 ${standing.deadline?.day ?? '9999'}`
  return standing.state === 'draft' ? '2' : '3'
}

/**
 * One request, whole, with what the member may do with it; null when there is none.
 *
 * @param language in which its statement is named
 */
export async function findDeskRequest(
  actor: Member,
  id: string,
  today: string,
  language: string,
): Promise<DeskRequest | null> {
  const row = await db().accessRequest.findUnique({
    where: { id },
    select: { ...entrySelect, version: true, statement: { select: subjectSelect } },
  })
  if (!row) return null
  const {
    items,
    acts: actRows,
    reviews,
    statement,
    author,
    authorId,
    publishedAt,
    updatedAt: _updated,
    ...request
  } = row
  const acts = inOrder(
    actRows.map((act) => ({
      ...actViewOf(act),
      personId: act.personId,
      by: act.person.publicName,
      isMine: act.personId === actor.id,
    })),
  )
  const published = publishedAt?.toISOString() ?? null
  const concerned = { authorId, unread: unreadPeople({ authorId, publishedAt: published, acts }) }
  const can = (verb: Parameters<typeof requestPolicy>[1]) => requestPolicy(actor, verb, concerned) === true
  const isUnread = published === null || acts.some((act) => act.publishedAt === null)
  const wasSent = acts.some(({ kind }) => kind === 'sent')
  return {
    ...request,
    items: items.map(({ commitment }) => commitment.reference),
    publishedAt: published,
    statement: subjectOf(statement, language),
    author: author.publicName,
    acts: acts.map(({ personId: _person, ...act }) => act),
    reviews: reviews.map(decisionOf),
    standing: standingOn(request.regime, acts, today),
    may: {
      edit: published === null && can('edit'),
      record: can('record'),
      publish: isUnread && wasSent && can('publish'),
      sendBack: isUnread && wasSent && can('send_back'),
    },
  }
}
