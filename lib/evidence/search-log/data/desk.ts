import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { findDecisions } from '@/lib/record/review/data/decisions'
import { answer } from '@/lib/record/review/policy'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import { contentHash } from '../rules/content-hash'
import { type DeskSearch, SEARCH_WRITERS, type SearchEntry } from '../types'
import { saidOf, saidSelect } from './said'

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
  const { statement, commitment, state, authorId, withdrawnAt, publishedAt, shownAt } = row
  const entry = entryOf(row, actor)
  const wasPublished = publishedAt !== null || shownAt !== null
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
  ...saidSelect,
  id: true,
  state: true,
  authorId: true,
  createdAt: true,
  shownAt: true,
  publishedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  withdrawnLanguage: true,
  author: { select: { publicName: true } },
  statement: { select: { slug: true } },
  commitment: { select: { reference: true } },
} as const

type EntryRow = Omit<RowOf<'loggedSearch', typeof entrySelect>, 'statement' | 'commitment'> & {
  readonly statement: { readonly slug: string }
  readonly commitment: { readonly reference: string } | null
}

function entryOf(row: EntryRow, actor: Member): SearchEntry {
  return {
    ...saidOf(row),
    id: row.id,
    slug: row.statement.slug,
    reference: row.commitment?.reference ?? null,
    state: row.state,
    author: row.author.publicName,
    isImported: row.shownAt !== null,
    isMine: row.authorId === actor.id,
    createdAt: row.createdAt.toISOString(),
  }
}
