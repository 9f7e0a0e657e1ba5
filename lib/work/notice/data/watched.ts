import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, manyRows, sqlPart, type Transaction } from '@/lib/ground/platform/db'
import { isId } from '@/lib/ground/platform/id'
import { ENTRIES_ON_DESK } from '@/lib/ground/platform/parts'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import { holdsWords, wordsIn } from '@/lib/text/statement/data/statements'
import type { ToWatch, WatchedType, WatchedView } from '../types'

/** How many things somebody can watch: so many that nobody means to, and their list stays one page. */
export const MOST_WATCHED = 200

/** Whether a member watches something. */
export async function isWatched(actor: Member, type: WatchedType, objectId: string): Promise<boolean> {
  return (await db().watcher.count({ where: { type, objectId, personId: actor.id } })) > 0
}

/** Whether there is such a thing to watch. */
export async function isThere(tx: Transaction, type: WatchedType, id: string): Promise<boolean> {
  if (type === 'source') return (await tx.source.count({ where: { id } })) > 0
  if (!isId(id)) return false
  switch (type) {
    case 'statement':
      return (await tx.statement.count({ where: { id } })) > 0
    case 'commitment':
      return (await tx.commitment.count({ where: { id } })) > 0
    case 'person':
      return (await tx.person.count({ where: { id, kind: 'person', disabledAt: null } })) > 0
  }
}

/** Everything that a member watches, the last first, by the names that it has now. @param language of the page */
export async function findWatched(actor: Member, language: string): Promise<WatchedView[]> {
  const rows = await db().watcher.findMany({
    where: { personId: actor.id },
    orderBy: [{ since: 'desc' }, { objectId: 'asc' }],
    take: MOST_WATCHED,
    select: { type: true, objectId: true },
  })
  const idsOf = (type: WatchedType) =>
    rows.flatMap((row) =>
      row.type === type && (type === 'source' || isId(row.objectId)) ? [row.objectId] : [],
    )
  const [statements, items, people] = await Promise.all([
    db().statement.findMany({
      where: { id: { in: idsOf('statement') } },
      select: { id: true, ...shortTitleSelect },
    }),
    db().commitment.findMany({
      where: { id: { in: idsOf('commitment') } },
      select: { id: true, reference: true, statement: { select: { slug: true } } },
    }),
    db().person.findMany({ where: { id: { in: idsOf('person') } }, select: { id: true, publicName: true } }),
  ])
  const names = new Map<string, Pick<WatchedView, 'name' | 'language' | 'slug'>>([
    ...statements.map(({ id, ...row }) => {
      const { slug, shortTitle, language: of } = shortTitleOf(row, language)
      return [id, { name: shortTitle, language: of, slug }] as const
    }),
    ...items.map(
      ({ id, reference, statement }) =>
        [id, { name: reference, language: null, slug: statement.slug }] as const,
    ),
    ...people.map(({ id, publicName }) => [id, { name: publicName, language: null, slug: null }] as const),
    ...idsOf('source').map((id) => [id, { name: id, language: null, slug: null }] as const),
  ])
  return rows.flatMap(({ type, objectId }) => {
    const named = names.get(objectId)
    return named ? [{ type, id: objectId, ...named }] : []
  })
}

/**
 * Statements, and people who work here, that a member does not watch yet: of the statements the newest.
 *
 * @param typed words of their short titles, or of their addresses; '' for all
 */
export async function findToWatch(actor: Member, language: string, typed = ''): Promise<ToWatch> {
  const watched = await db().watcher.findMany({
    where: { personId: actor.id, type: { in: ['statement', 'person'] } },
    select: { objectId: true },
  })
  const ids = watched.map(({ objectId }) => objectId)
  const [places, people] = await Promise.all([
    manyRows<{ id: string; total: number }>`
      SELECT s.id, (count(*) OVER ())::int AS total FROM statements s
       WHERE s.id::text <> ALL (${ids}::text[])
         AND ${holdsWords(wordsIn(typed), sqlPart`concat_ws(' ', s.slug, s.short_title)`)}
       ORDER BY s.date DESC, s.slug LIMIT ${ENTRIES_ON_DESK}`,
    db().person.findMany({
      where: { id: { notIn: [...ids, actor.id] }, kind: 'person', disabledAt: null },
      orderBy: [{ publicName: 'asc' }, { id: 'asc' }],
      take: MOST_WATCHED,
      select: { id: true, publicName: true },
    }),
  ])
  const statements = await db().statement.findMany({
    where: { id: { in: places.map(({ id }) => id) } },
    orderBy: [{ date: 'desc' }, { slug: 'asc' }],
    select: { id: true, ...shortTitleSelect },
  })
  return {
    statements: statements.map(({ id, ...row }) => {
      const { shortTitle, language: of } = shortTitleOf(row, language)
      return { id, shortTitle, language: of }
    }),
    statementCount: places[0]?.total ?? 0,
    people,
  }
}

/** The ids of an item and of its statement; null where there is none. */
export function findWatchedItem(
  slug: string,
  reference: string,
): Promise<{ id: string; statementId: string } | null> {
  return db().commitment.findFirst({
    where: { reference, statement: { slug } },
    select: { id: true, statementId: true },
  })
}
