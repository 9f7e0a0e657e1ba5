import 'server-only'
import { db } from '@/lib/platform/db'
import { inLibraryOf, type SourceWhere } from '@/lib/source/data/library'
import { saidIn } from '@/lib/source/rules/said'
import { findBroughtIn } from '@/lib/statement/data'
import type { PublishedRecord } from '../types'
import { findEverPublished } from './published'

/**
 * When each public part of a statement's record became public, and every judgement that readers ever could see, oldest first; null
 * when no statement has that address. Judgements shown as provisional and taken back are in it: readers saw them on some days.
 */
export async function findPublishedRecord(slug: string, language = ''): Promise<PublishedRecord | null> {
  const [broughtInAt, items, sources, revisions] = await Promise.all([
    findBroughtIn(slug),
    findItems(slug),
    findSources(inLibraryOf(slug)),
    findEverPublished(slug, undefined, language),
  ])
  return broughtInAt === null ? null : { broughtInAt, items, sources, revisions }
}

/** The same of some items of a statement, and of the sources named. */
export async function findMoments(
  slug: string,
  references: readonly string[],
  sourceIds: readonly string[],
): Promise<Omit<PublishedRecord, 'revisions'> | null> {
  const [broughtInAt, items, sources] = await Promise.all([
    findBroughtIn(slug),
    findItems(slug, references),
    findMomentsOfSources(sourceIds),
  ])
  return broughtInAt === null ? null : { broughtInAt, items, sources }
}

/** When what is public of some sources became so, and what was changed of it meanwhile, by id. */
export function findMomentsOfSources(ids: readonly string[]): Promise<PublishedRecord['sources']> {
  return findSources({ id: { in: [...ids] } })
}

async function findItems(slug: string, references?: readonly string[]): Promise<PublishedRecord['items']> {
  const ofItems = references && { reference: { in: [...references] } }
  const rows = await db().commitment.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, ...ofItems },
    select: {
      id: true,
      reference: true,
      publishedAt: true,
      bearings: { select: { sourceId: true, addedAt: true } },
    },
  })
  const turns = await db().event.findMany({
    where: {
      objectType: 'commitment',
      objectId: { in: rows.map(({ id }) => id) },
      verb: { in: ['turned following on', 'turned following off'] },
    },
    orderBy: { position: 'asc' },
    select: { at: true, verb: true, objectId: true },
  })
  return Object.fromEntries(
    rows.map(({ id, reference, publishedAt, bearings }) => [
      reference,
      {
        publishedAt: publishedAt?.toISOString() ?? null,
        following: turns
          .filter(({ objectId }) => objectId === id)
          .map(({ at, verb }) => ({ at: at.toISOString(), on: verb === 'turned following on' })),
        bearings: Object.fromEntries(
          bearings.map(({ sourceId, addedAt }) => [sourceId, addedAt.toISOString()]),
        ),
      },
    ]),
  )
}

async function findSources(where: SourceWhere): Promise<PublishedRecord['sources']> {
  const rows = await db().source.findMany({
    where: { listedAt: { not: null }, ...where },
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
  return Object.fromEntries(
    rows.map(({ id, listedAt, openedAt, classings, snapshots }) => [
      id,
      {
        listedAt: listedAt?.toISOString() ?? null,
        openedAt: openedAt?.toISOString() ?? null,
        changes: classings.flatMap(({ before, review }) =>
          review ? [{ at: review.at.toISOString(), before: saidIn(before) }] : [],
        ),
        storedAt: snapshots.map(({ fetchedAt }) => fetchedAt.toISOString()),
      },
    ]),
  )
}
