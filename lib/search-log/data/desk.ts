import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { type SearchVerb, searchPolicy } from '../policy'
import { isOpenFor } from '../rules/lifecycle'
import type { DeskSearch, LogState, SearchEntry } from '../types'

/** How many the list of all holds. */
const most = 100

/** What awaits a second reading and this member may read, oldest first. */
export async function findSearchesToRead(actor: Member): Promise<SearchEntry[]> {
  const rows = await db().loggedSearch.findMany({
    where: { state: 'submitted', authorId: { not: actor.id } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: entrySelect,
  })
  return rows.map((row) => entryOf(row, actor))
}

/** What the member logged and is not done with: what awaits a reading, and what came back of late, that first. */
export async function findMySearches(actor: Member): Promise<SearchEntry[]> {
  const rows = await db().loggedSearch.findMany({
    where: { authorId: actor.id, state: { in: ['submitted', 'sent_back'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: entrySelect,
  })
  const entries = rows.map((row) => entryOf(row, actor))
  return [
    ...entries.filter(({ state }) => state === 'sent_back'),
    ...entries.filter(({ state }) => state !== 'sent_back'),
  ]
}

/** The newest searches of all people, whatever became of them. */
export async function findAllSearches(actor: Member): Promise<SearchEntry[]> {
  const rows = await db().loggedSearch.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: entrySelect,
  })
  return rows.map((row) => entryOf(row, actor))
}

/** One logged search, whole; null when there is none. */
export async function findDeskSearch(actor: Member, id: string): Promise<DeskSearch | null> {
  const row = await db().loggedSearch.findUnique({ where: { id }, select: entrySelect })
  if (!row) return null
  const { statement, commitment, review, withdrawnAt, publishedAt, foundSource } = row
  const logged = { authorId: row.authorId, wasPublished: publishedAt !== null }
  const can = (verb: Exclude<SearchVerb, 'log'>) =>
    isOpenFor(verb, row.state) && searchPolicy(actor, verb, logged) === true
  return {
    ...entryOf(row, actor),
    statement: { shortTitle: statement.shortTitle, language: statement.renderings[0]?.language ?? '' },
    item: commitment && { title: commitment.title, titleLanguage: commitment.titleLanguage },
    publishedAt: publishedAt?.toISOString() ?? null,
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      reason: row.withdrawnReason ?? '',
      language: row.withdrawnLanguage ?? '',
    },
    approvedBy:
      review?.decision === 'approve' ? { by: review.reviewer.publicName, at: review.at.toISOString() } : null,
    isFoundListed: foundSource === null || foundSource.listedAt !== null,
    may: {
      approve: can('approve'),
      sendBack: can('send_back'),
      withdraw: can('withdraw'),
      writeAnew: row.state === 'sent_back' && row.authorId === actor.id,
    },
  }
}

const entrySelect = {
  id: true,
  place: true,
  address: true,
  language: true,
  day: true,
  words: true,
  state: true,
  authorId: true,
  createdAt: true,
  publishedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  withdrawnLanguage: true,
  author: { select: { publicName: true } },
  statement: {
    select: {
      slug: true,
      shortTitle: true,
      renderings: { where: { isBase: true }, select: { language: true } },
    },
  },
  commitment: { select: { reference: true, title: true, titleLanguage: true } },
  foundSource: { select: { id: true, title: true, language: true, listedAt: true } },
  review: { select: { decision: true, reason: true, at: true, reviewer: { select: { publicName: true } } } },
} as const

type EntryRow = {
  readonly id: string
  readonly place: string
  readonly address: string | null
  readonly language: string
  readonly day: Date
  readonly words: string
  readonly state: LogState
  readonly authorId: string
  readonly createdAt: Date
  readonly author: { readonly publicName: string }
  readonly statement: { readonly slug: string }
  readonly commitment: { readonly reference: string } | null
  readonly foundSource: { readonly id: string; readonly title: string; readonly language: string } | null
  readonly review: {
    readonly decision: 'approve' | 'send_back'
    readonly reason: string | null
    readonly at: Date
    readonly reviewer: { readonly publicName: string }
  } | null
}

function entryOf(row: EntryRow, actor: Member): SearchEntry {
  const { foundSource, review } = row
  return {
    id: row.id,
    slug: row.statement.slug,
    reference: row.commitment?.reference ?? null,
    place: row.place,
    address: row.address,
    language: row.language,
    day: dayOf(row.day),
    words: row.words,
    found: foundSource && { id: foundSource.id, title: foundSource.title, language: foundSource.language },
    state: row.state,
    author: row.author.publicName,
    isMine: row.authorId === actor.id,
    createdAt: row.createdAt.toISOString(),
    sentBack:
      review?.decision === 'send_back'
        ? { by: review.reviewer.publicName, at: review.at.toISOString(), reason: review.reason ?? '' }
        : null,
  }
}
