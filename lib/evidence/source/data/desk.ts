import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, manyRows } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { withPending } from '../rules/said'
import type { ClassingView, DeskSourceView, SourceToList } from '../types'
import { classingOf, classingSelect } from './classings'
import { sourceSelect, viewOf } from './library'
import { findStoredCopies } from './stored-copies'

/** A source as this member sees it, listed or not; null where there is none. */
export async function findDeskSource(actor: Member, id: string): Promise<DeskSourceView | null> {
  const kept = (await findKeptFrom(actor.id)).classings
  const row = await db().source.findUnique({
    where: { id },
    select: {
      ...sourceSelect,
      createdAt: true,
      listedAt: true,
      addedBy: { select: { publicName: true } },
      listedBy: { select: { publicName: true } },
      classings: {
        where: { id: { notIn: [...kept] } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        select: classingSelect,
      },
      bearings: {
        orderBy: [{ commitment: { passageNumber: 'asc' } }, { commitment: { start: 'asc' } }],
        select: {
          stance: true,
          commitment: {
            select: {
              reference: true,
              title: true,
              titleLanguage: true,
              statement: { select: { slug: true } },
            },
          },
        },
      },
    },
  })
  if (!row) return null
  const { createdAt, listedAt, addedBy, listedBy, classings, bearings, ...source } = row
  const said = classings.map(classingOf)
  const pending = said.filter(({ review }) => review === null)
  const copies = await findStoredCopies([id])
  const stands = viewOf({ ...source, listedAt, classings }, copies.get(id))
  return {
    ...withPending(stands, pending),
    url: stands.url,
    addedBy: addedBy?.publicName ?? null,
    addedAt: createdAt.toISOString(),
    listed: listedAt && { at: listedAt.toISOString(), by: listedBy?.publicName ?? null },
    pending,
    decided: said.filter(({ review }) => review !== null),
    leads: bearings.map(({ stance, commitment: { statement, ...item } }) => ({
      ...item,
      slug: statement.slug,
      stance,
    })),
  }
}

/** A source that awaits a second person, as far as its list is put in order and cut by it: `isImported` as in `SourceToList`. */
export type ToListPlace = Pick<SourceToList, 'id' | 'isImported'>

/** The sources that await a second person, those that have waited longest first: what their list is counted and cut by. */
export async function findToListPlaces(actor: Member): Promise<ToListPlace[]> {
  const kept = (await findKeptFrom(actor.id)).classings
  return manyRows<ToListPlace>`
    SELECT o.id, (o.listed_at IS NOT NULL OR coalesce(a.kind = 'import', false)) AND coalesce(bool_and(g.kind = 'import'), true) AS "isImported"
    FROM sources o LEFT JOIN people a ON a.id = o.added_by_id LEFT JOIN (
      SELECT g.source_id, g.at, p.kind FROM source_classings g JOIN people p ON p.id = g.person_id
      WHERE g.id <> ALL (${kept}::uuid[]) AND NOT EXISTS (SELECT FROM reviews v WHERE v.classing_id = g.id)
    ) AS g ON g.source_id = o.id
    WHERE o.listed_at IS NULL OR g.source_id IS NOT NULL
    GROUP BY o.id, a.kind
    ORDER BY CASE WHEN o.listed_at IS NULL THEN o.created_at ELSE min(g.at) END, o.number`
}

/**
 * The sources that await a second person: added and not listed, or with something said about them, oldest first.
 *
 * @param ids only these
 */
export async function findSourcesToList(actor: Member, ids?: readonly string[]): Promise<SourceToList[]> {
  if (ids?.length === 0) return []
  const pending = { review: null, id: { notIn: [...(await findKeptFrom(actor.id)).classings] } }
  const rows = await db().source.findMany({
    where: {
      OR: [{ listedAt: null }, { classings: { some: pending } }],
      ...(ids ? { id: { in: [...ids] } } : {}),
    },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      title: true,
      publisher: true,
      date: true,
      language: true,
      createdAt: true,
      listedAt: true,
      addedById: true,
      addedBy: { select: { publicName: true, kind: true } },
      classings: {
        where: pending,
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        select: { ...classingSelect, person: { select: { publicName: true, kind: true } } },
      },
    },
  })
  return rows
    .map(({ createdAt, listedAt, addedById, addedBy, classings, ...source }) => {
      const said = classings.map(classingOf)
      const isListed = listedAt !== null
      const names = [...(isListed || !addedBy ? [] : [addedBy.publicName]), ...said.map(({ by }) => by)]
      return {
        ...withPending(source, said),
        isListed,
        isImported:
          (isListed || addedBy?.kind === 'import') &&
          classings.every(({ person }) => person.kind === 'import'),
        by: [...new Set(names)],
        since: isListed ? (said[0]?.at ?? listedAt.toISOString()) : createdAt.toISOString(),
        changes: said.length,
        isMine: (!isListed && addedById === actor.id) || said.some(({ personId }) => personId === actor.id),
      }
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}

/** What was said about a source and accepted, oldest first: who, when, and who read it. For readers too. */
export async function findAcceptedOf(id: string): Promise<ClassingView[]> {
  const rows = await db().sourceClassing.findMany({
    where: { sourceId: id, review: { decision: 'approve' }, source: { listedAt: { not: null } } },
    orderBy: [{ review: { at: 'asc' } }, { at: 'asc' }, { id: 'asc' }],
    select: classingSelect,
  })
  return rows.map((row) => {
    const { personId: _id, sourceId: _source, ...said } = classingOf(row)
    return said
  })
}

/** The names that independence groups have, so that one origin keeps one name. */
export async function findGroups(actor: Member): Promise<string[]> {
  const kept = (await findKeptFrom(actor.id)).classings
  const [set, pending] = await Promise.all([
    db().source.groupBy({ by: ['independenceGroup'], where: { independenceGroup: { not: null } } }),
    db().sourceClassing.findMany({
      where: { review: null, id: { notIn: [...kept] } },
      select: classingSelect,
    }),
  ])
  const names = [...set, ...pending.map((row) => classingOf(row).after)].flatMap(
    ({ independenceGroup }) => independenceGroup ?? [],
  )
  return [...new Set(names)].sort((a, b) => a.localeCompare(b))
}
