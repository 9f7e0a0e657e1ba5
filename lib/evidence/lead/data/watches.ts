import 'server-only'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { isId } from '@/lib/ground/platform/id'
import { ENTRIES_ON_DESK, type Part } from '@/lib/ground/platform/parts'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import type { WatchView } from '../types'

const watchSelect = {
  id: true,
  kind: true,
  address: true,
  name: true,
  language: true,
  everyHours: true,
  stoppedAt: true,
  askedAt: true,
  readAt: true,
  nextAt: true,
  outcome: true,
  fault: true,
  status: true,
  movedTo: true,
  entries: true,
  fresh: true,
  addedBy: { select: { publicName: true } },
  statements: {
    orderBy: { statement: { slug: 'asc' } },
    select: { statement: { select: shortTitleSelect } },
  },
  _count: { select: { leads: true } },
} as const

type WatchRow = RowOf<'watch', typeof watchSelect>

function viewOf({ addedBy, statements, _count, ...row }: WatchRow, page: string): WatchView {
  return {
    ...row,
    addedBy: addedBy.publicName,
    statements: statements.map(({ statement }) => {
      const named = shortTitleOf(statement, page)
      return { ...named, address: named.slug, item: null }
    }),
    stoppedAt: row.stoppedAt?.toISOString() ?? null,
    askedAt: row.askedAt?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
    nextAt: row.nextAt.toISOString(),
    leads: _count.leads,
  }
}

/**
 * The part of what is watched, or of what is watched no more, that follows one of it, by name.
 *
 * @param page the language in which its statements are named
 * @param after its id; null for the beginning, which is given too where it is not in the list
 */
export async function findWatches(
  isStopped: boolean,
  after: string | null,
  page: string,
): Promise<Part<WatchView>> {
  const all = { stoppedAt: isStopped ? { not: null } : null }
  const place = after === null || !isId(after) ? null : await findPlace(all, after)
  const follows = place
    ? { OR: [{ name: { gt: place.name } }, { name: place.name, id: { gt: place.id } }] }
    : {}
  const orderBy = [{ name: 'asc' as const }, { id: 'asc' as const }]
  const [rows, total, left] = await Promise.all([
    db().watch.findMany({
      where: { AND: [all, follows] },
      orderBy,
      take: ENTRIES_ON_DESK,
      select: watchSelect,
    }),
    db().watch.count({ where: all }),
    db().watch.count({ where: { AND: [all, follows] } }),
  ])
  const before = total - left
  return {
    entries: rows.map((row) => viewOf(row, page)),
    before,
    total,
    previous: place === null || before === 0 ? null : await findPrevious(all, place),
    next: rows.length < left ? (rows.at(-1)?.id ?? null) : null,
  }
}

type Place = { readonly id: string; readonly name: string }
type Listed = { readonly stoppedAt: null | { readonly not: null } }

function findPlace(all: Listed, id: string): Promise<Place | null> {
  return db().watch.findFirst({ where: { ...all, id }, select: { id: true, name: true } })
}

/** What the part before the one at a place follows; '' where that is the first. */
async function findPrevious(all: Listed, { id, name }: Place): Promise<string> {
  const row = await db().watch.findFirst({
    where: { AND: [all, { OR: [{ name: { lt: name } }, { name, id: { lte: id } }] }] },
    orderBy: [{ name: 'desc' }, { id: 'desc' }],
    skip: ENTRIES_ON_DESK,
    select: { id: true },
  })
  return row?.id ?? ''
}

/** Something that is watched, its statements named in the language of a page; null where it is not. */
export async function findWatch(id: string, page: string): Promise<WatchView | null> {
  const row = await db().watch.findUnique({ where: { id }, select: watchSelect })
  return row && viewOf(row, page)
}
