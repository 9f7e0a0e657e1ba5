import 'server-only'
import { proposedClass, saidIn } from '@/lib/evidence/source/rules/said'
import { db, manyRows } from '@/lib/ground/platform/db'
import { grouped } from '@/lib/ground/platform/grouped'
import { findBroughtIn } from '@/lib/text/statement/data/statements'
import type { PublishedRecord } from '../types'

/** When each public part of some items of a statement, and of the sources named, became public; null when no statement has that address. */
export async function findMoments(
  slug: string,
  references: readonly string[],
  sourceIds: readonly string[],
): Promise<Omit<PublishedRecord, 'revisions'> | null> {
  const [broughtInAt, items, sources] = await Promise.all([
    findBroughtIn(slug),
    findItems(slug, references, sourceIds),
    findMomentsOfSources(sourceIds),
  ])
  return broughtInAt === null ? null : { broughtInAt, items, sources }
}

async function findItems(
  slug: string,
  references: readonly string[],
  sourceIds: readonly string[],
): Promise<PublishedRecord['items']> {
  const rows = await db().commitment.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, reference: { in: [...references] } },
    select: { id: true, reference: true, publishedAt: true },
  })
  const borne = await findBorne(
    rows.map(({ id }) => id),
    sourceIds,
  )
  const turns = await db().$queryRaw<{ at: Date; verb: string; objectId: string }[]>`
    SELECT e.at, e.verb, e.object_id AS "objectId" FROM acts e
    WHERE e.object_type = 'commitment' AND e.object_id = ANY(${rows.map(({ id }) => id)}::text[])
      AND e.verb IN ('turned following on', 'turned following off')
    ORDER BY e.position`
  return Object.fromEntries(
    rows.map(({ id, reference, publishedAt }) => [
      reference,
      {
        publishedAt: publishedAt?.toISOString() ?? null,
        following: turns
          .filter(({ objectId }) => objectId === id)
          .map(({ at, verb }) => ({ at: at.toISOString(), on: verb === 'turned following on' })),
        ...borne(id),
      },
    ]),
  )
}

/** Since when sources bear on each of some items, and on which days how many of all came to, by the item's id. */
async function findBorne(ids: readonly string[], sourceIds: readonly string[]) {
  const [first, days] = await Promise.all([
    manyRows<{ item: string; sourceId: string; addedAt: string }>`
      SELECT commitment_id AS item, source_id AS "sourceId",
             to_char(added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "addedAt"
      FROM bearings WHERE commitment_id = ANY (${[...ids]}::uuid[]) AND source_id = ANY (${[...sourceIds]}::text[])`,
    manyRows<{ item: string; day: string; n: number }>`
      SELECT b.commitment_id AS item, to_char(greatest(b.added_at, s.listed_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*) AS n
      FROM bearings b JOIN sources s ON s.id = b.source_id AND s.listed_at IS NOT NULL
      WHERE b.commitment_id = ANY (${[...ids]}::uuid[]) GROUP BY 1, 2 ORDER BY 1, 2`,
  ])
  const [firstOf, daysOf] = [grouped(first, ({ item }) => item), grouped(days, ({ item }) => item)]
  return (id: string) => ({
    bearings: Object.fromEntries(firstOf(id).map(({ sourceId, addedAt }) => [sourceId, addedAt])),
    bearingDays: daysOf(id).map(({ day, n }) => ({ day, n })),
  })
}

/** When what is public of some sources became so, and what was changed of it meanwhile, by id. */
export async function findMomentsOfSources(ids: readonly string[]): Promise<PublishedRecord['sources']> {
  const rows = await db().source.findMany({
    where: { listedAt: { not: null }, id: { in: [...ids] } },
    select: {
      id: true,
      listedAt: true,
      openedAt: true,
      classings: {
        where: { review: { decision: 'approve' } },
        orderBy: [{ review: { at: 'asc' } }, { at: 'asc' }, { id: 'asc' }],
        select: { before: true, review: { select: { at: true } } },
      },
      snapshots: { select: { fetchedAt: true } },
    },
  })
  const proposed = await findProposals(rows.map(({ id }) => id))
  return Object.fromEntries(
    rows.map(({ id, listedAt, openedAt, classings, snapshots }) => [
      id,
      {
        listedAt: listedAt?.toISOString() ?? null,
        openedAt: openedAt?.toISOString() ?? null,
        changes: classings.flatMap(({ before, review }) =>
          review ? [{ at: review.at.toISOString(), before: saidIn(before) }] : [],
        ),
        proposals: proposed(id),
        storedAt: snapshots.map(({ fetchedAt }) => fetchedAt.toISOString()),
      },
    ]),
  )
}

/** What came with a dossier of where some sources come from, oldest first, by the source's id. */
async function findProposals(ids: readonly string[]) {
  const rows = await db().sourceClassing.findMany({
    where: { sourceId: { in: [...ids] }, person: { kind: 'import' } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { sourceId: true, at: true, after: true, review: { select: { at: true } } },
  })
  const proposals = rows.flatMap(({ sourceId, at, after, review }) => {
    const proposed = proposedClass([saidIn(after)])
    const until = review?.at.toISOString() ?? null
    return proposed === null ? [] : [{ sourceId, at: at.toISOString(), until, after: proposed }]
  })
  const ofSource = grouped(proposals, ({ sourceId }) => sourceId)
  return (id: string) => ofSource(id).map(({ at, until, after }) => ({ at, until, after }))
}
