import 'server-only'
import { db } from '@/lib/platform/db'
import { saidIn } from '@/lib/source/rules/said'
import type { PublishedRecord, RevisionView } from '../types'
import { revisionSelect, viewOf } from './published'

/**
 * When each public part of a statement's dossier became public, and every judgement that readers ever could see, oldest first; null
 * when no statement has that address. Judgements shown as interim and taken back are in it: readers saw them on some days.
 */
export async function findPublishedRecord(slug: string): Promise<PublishedRecord | null> {
  const statement = await db().statement.findUnique({ where: { slug }, select: { createdAt: true } })
  if (!statement) return null
  const [items, sources, revisions] = await Promise.all([
    findItems(slug),
    findSources(),
    findEverPublished(slug),
  ])
  return { broughtInAt: statement.createdAt.toISOString(), items, sources, revisions }
}

async function findItems(slug: string): Promise<PublishedRecord['items']> {
  const rows = await db().commitment.findMany({
    where: { statement: { slug }, publishedAt: { not: null } },
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

/** The whole library's: which of it belongs to the statement, the views say. */
async function findSources(): Promise<PublishedRecord['sources']> {
  const rows = await db().source.findMany({
    where: { listedAt: { not: null } },
    select: {
      id: true,
      listedAt: true,
      openedAt: true,
      classings: {
        where: { review: { decision: 'approve' } },
        orderBy: { review: { at: 'asc' } },
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

async function findEverPublished(slug: string): Promise<RevisionView[]> {
  const rows = await db().revision.findMany({
    where: {
      line: { commitment: { statement: { slug } } },
      OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
    },
    orderBy: [{ line: { commitment: { passageNumber: 'asc' } } }, { lineId: 'asc' }, { number: 'asc' }],
    select: revisionSelect,
  })
  return rows.map(({ line, ...row }) => ({
    ...viewOf(row),
    reference: line.commitment.reference,
    party: line.party,
  }))
}
