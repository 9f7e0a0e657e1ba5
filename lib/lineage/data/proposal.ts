import 'server-only'
import { db } from '@/lib/platform/db'
import { comparePartialDates } from '@/lib/platform/partial-date'
import { typeOf } from '@/lib/source/data/library'
import { findStatement } from '@/lib/statement/data'
import { isOfTheStatement } from '@/lib/status-update/rules/input'
import { placeInTime } from '../rules/later-text'
import type { ProposalView } from '../types'
import { itemOf, itemSelect } from './ends'

/**
 * What a link from an item can lead to; null where there is no such item, or it does not stand in public.
 *
 * @param kept submitted revisions that are kept from whoever asks: what only these cite is used by nobody for them
 */
export async function findProposal(
  slug: string,
  reference: string,
  kept: readonly string[] = [],
): Promise<ProposalView | null> {
  const [statement, row] = await Promise.all([
    findStatement(slug),
    db().commitment.findFirst({
      where: { reference, state: 'published', statement: { slug } },
      select: itemSelect,
    }),
  ])
  if (!statement || !row) return null
  const [sources, statements] = await Promise.all([
    findSources(slug, kept),
    findLaterStatements(slug, statement.date),
  ])
  const documents = sources.filter(({ url }) => !isOfTheStatement(url, statement))
  return {
    item: itemOf(row),
    sources: documents
      .filter(({ date }) => placeInTime(date, statement.date) === 'later')
      .sort((a, b) => comparePartialDates(b.date ?? '', a.date ?? '')),
    undated: documents.filter(({ date }) => placeInTime(date, statement.date) === 'undated').length,
    statements,
  }
}

/** The sources that the statement uses, and those that nothing uses yet, each dated as readers see it. */
async function findSources(
  slug: string,
  kept: readonly string[],
): Promise<ProposalView['sources'][number][]> {
  const ofStatement = { statement: { slug } }
  const seen = { id: { notIn: [...kept] } }
  const rows = await db().source.findMany({
    where: {
      OR: [
        { bearings: { some: { commitment: ofStatement } } },
        { citations: { some: { revision: { line: { commitment: ofStatement }, ...seen } } } },
        { bearings: { none: {} }, citations: { none: { revision: seen } } },
      ],
    },
    orderBy: { number: 'asc' },
    select: { id: true, title: true, publisher: true, date: true, language: true, url: true, type: true },
  })
  return rows.map((row) => ({ ...row, type: typeOf(row.type) }))
}

async function findLaterStatements(slug: string, day: string): Promise<ProposalView['statements']> {
  const rows = await db().statement.findMany({
    where: { slug: { not: slug }, date: { gte: new Date(day) } },
    orderBy: [{ date: 'asc' }, { slug: 'asc' }],
    select: {
      slug: true,
      shortTitle: true,
      commitments: {
        where: { state: 'published' },
        orderBy: [{ passageNumber: 'asc' }, { start: 'asc' }],
        select: { reference: true, title: true },
      },
    },
  })
  return rows
    .filter(({ commitments }) => commitments.length > 0)
    .map(({ commitments, ...statement }) => ({ ...statement, items: commitments }))
}
