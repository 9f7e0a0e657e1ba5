import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { SourceToOpen } from '../types'
import { visibleTo } from './submissions'

/**
 * The sources whose exact words are still wanted: citations without a quote or a locator in what is final or submitted, by source, the
 * most wanted first.
 */
export async function findSourcesToOpen(actor: Member): Promise<SourceToOpen[]> {
  const kept = (await findKeptFrom(actor.id)).revisions
  const rows = await db().citation.findMany({
    where: {
      OR: [{ quote: null }, { locator: null }],
      revision: { state: { in: ['submitted', 'final'] }, ...visibleTo(actor, kept) },
    },
    orderBy: [
      { source: { number: 'asc' } },
      { revision: { line: { commitment: { passageNumber: 'asc' } } } },
    ],
    select: {
      source: { select: { id: true, title: true, publisher: true, date: true, language: true } },
      revision: {
        select: {
          line: {
            select: { commitment: { select: { reference: true, statement: { select: { slug: true } } } } },
          },
        },
      },
    },
  })
  const bySource = new Map<string, SourceToOpen>()
  for (const { source, revision } of rows) {
    const { reference, statement } = revision.line.commitment
    const before = bySource.get(source.id)
    bySource.set(source.id, {
      source,
      slug: statement.slug,
      citations: (before?.citations ?? 0) + 1,
      references: [...new Set([...(before?.references ?? []), reference])],
    })
  }
  return [...bySource.values()].sort((a, b) => b.citations - a.citations)
}
