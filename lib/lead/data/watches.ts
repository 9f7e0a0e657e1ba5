import 'server-only'
import { db, type RowOf } from '@/lib/platform/db'
import { isId } from '@/lib/platform/id'
import { ENTRIES_ON_DESK, type Part } from '@/lib/platform/parts'
import { shortTitleOf, shortTitleSelect } from '@/lib/statement/data/short-title'
import type { WatchSubject, WatchView } from '../types'

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
    select: { statement: { select: { slug: true } } },
  },
  _count: { select: { leads: true } },
} as const

type WatchRow = RowOf<'watch', typeof watchSelect>

function viewOf({ addedBy, statements, _count, ...row }: WatchRow): WatchView {
  return {
    ...row,
    addedBy: addedBy.publicName,
    statements: statements.map(({ statement }) => statement.slug),
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
 * @param after its id; null for the beginning, which is given too where it is not in the list
 */
export async function findWatches(isStopped: boolean, after: string | null): Promise<Part<WatchView>> {
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
    entries: rows.map(viewOf),
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

/** Something that is watched; null where it is not. */
export async function findWatch(id: string): Promise<WatchView | null> {
  const row = await db().watch.findUnique({ where: { id }, select: watchSelect })
  return row && viewOf(row)
}

/** The statements for which something can be watched, newest first, as they are called in a language. */
export async function findWatchSubjects(language: string): Promise<WatchSubject[]> {
  const rows = await db().statement.findMany({
    orderBy: [{ date: 'desc' }, { slug: 'asc' }],
    select: shortTitleSelect,
  })
  return rows.map((row) => shortTitleOf(row, language))
}
