import 'server-only'
import { namedIn, translationsOfItem } from '@/lib/commitment/data/item-view'
import type { Member } from '@/lib/platform/actor'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { findDecisions } from '@/lib/review/data/decisions'
import { answer } from '@/lib/review/policy'
import type { ReviewState } from '@/lib/review/types'
import { shortTitleOf, shortTitleSelect } from '@/lib/statement/data/short-title'
import { contentHash } from '../rules/content-hash'
import { type DeskSearch, SEARCH_WRITERS, type SearchEntry } from '../types'

const newestFirst = [{ createdAt: 'desc' as const }, { id: 'asc' as const }]

/** The ids of all people's searches, whatever became of them, newest first: what their list is counted and cut by. */
export async function findSearchPlaces(_actor: Member): Promise<string[]> {
  const rows = await db().loggedSearch.findMany({ orderBy: newestFirst, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** Searches of all people, whatever became of them, newest first. @param ids only these */
export async function findAllSearches(actor: Member, ids: readonly string[]): Promise<SearchEntry[]> {
  if (ids.length === 0) return []
  const rows = await db().loggedSearch.findMany({
    where: { id: { in: [...ids] } },
    orderBy: newestFirst,
    select: entrySelect,
  })
  return rows.map((row) => entryOf(row, actor))
}

/**
 * One logged search, whole; null when there is none.
 *
 * @param language in which its item and statement are named where they are named in it
 */
export async function findDeskSearch(actor: Member, id: string, language = ''): Promise<DeskSearch | null> {
  const item = { reference: true, title: true, titleLanguage: true } as const
  const row = await db().loggedSearch.findUnique({
    where: { id },
    select: {
      ...entrySelect,
      statement: { select: shortTitleSelect },
      commitment: { select: { ...item, ...translationsOfItem(language, ['title']) } },
    },
  })
  if (!row) return null
  const { statement, commitment, state, authorId, withdrawnAt, publishedAt } = row
  const entry = entryOf(row, actor)
  const wasPublished = publishedAt !== null
  const work = { state, authorId, people: [authorId], writers: SEARCH_WRITERS, wasPublished }
  return {
    ...entry,
    statement: shortTitleOf(statement, language),
    item: commitment && namedIn(commitment),
    fingerprint: contentHash(entry),
    publishedAt: publishedAt?.toISOString() ?? null,
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      reason: row.withdrawnReason ?? '',
      language: row.withdrawnLanguage ?? '',
    },
    decisions: await findDecisions({ searchId: id }),
    may: {
      approve: answer(actor, 'approve', work),
      withdraw: answer(actor, 'withdraw', work),
      writeAnew: state === 'sent_back' && entry.isMine,
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
  statement: { select: { slug: true } },
  commitment: { select: { reference: true } },
  foundSource: { select: { id: true, title: true, language: true } },
} as const

type EntryRow = {
  readonly id: string
  readonly place: string
  readonly address: string | null
  readonly language: string
  readonly day: Date
  readonly words: string
  readonly state: ReviewState
  readonly authorId: string
  readonly createdAt: Date
  readonly author: { readonly publicName: string }
  readonly statement: { readonly slug: string }
  readonly commitment: { readonly reference: string } | null
  readonly foundSource: { readonly id: string; readonly title: string; readonly language: string } | null
}

function entryOf(row: EntryRow, actor: Member): SearchEntry {
  return {
    id: row.id,
    slug: row.statement.slug,
    reference: row.commitment?.reference ?? null,
    place: row.place,
    address: row.address,
    language: row.language,
    day: dayOf(row.day),
    words: row.words,
    found: row.foundSource,
    state: row.state,
    author: row.author.publicName,
    isMine: row.authorId === actor.id,
    createdAt: row.createdAt.toISOString(),
  }
}
