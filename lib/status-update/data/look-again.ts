import 'server-only'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { lastRecorded, wantsAnotherLook } from '../rules/look-again'
import type { LookAgainView } from '../types'

/**
 * The items for which nothing was recorded here for nine months, the longest silence first: those that take judgements. An item that
 * governs others is not judged itself, and so is left to them.
 *
 * @param today YYYY-MM-DD
 */
export async function findLookAgain(today: string): Promise<LookAgainView[]> {
  const items = await db().commitment.findMany({
    where: { followed: true, publishedAt: { not: null }, withdrawnAt: null, governs: { none: {} } },
    orderBy: [{ passageNumber: 'asc' }, { start: 'asc' }],
    select: {
      reference: true,
      title: true,
      titleLanguage: true,
      statement: { select: { slug: true } },
      loggedSearches: { select: { createdAt: true } },
      bearings: { select: { addedAt: true, source: { select: { listedAt: true } } } },
      lines: {
        select: { revisions: { orderBy: { number: 'desc' }, take: 1, select: { submittedAt: true } } },
      },
    },
  })
  return items
    .flatMap(({ bearings, loggedSearches, lines, statement, ...item }) => {
      const recordedOn = lastRecorded({
        sources: bearings.flatMap(({ addedAt, source }) =>
          [addedAt, source.listedAt].flatMap((moment) => (moment ? [dayOf(moment)] : [])),
        ),
        searches: loggedSearches.map(({ createdAt }) => dayOf(createdAt)),
        revisions: lines.flatMap(({ revisions }) => revisions.map(({ submittedAt }) => dayOf(submittedAt))),
      })
      return recordedOn !== null && wantsAnotherLook(recordedOn, today)
        ? [{ ...item, slug: statement.slug, recordedOn }]
        : []
    })
    .sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0))
}
