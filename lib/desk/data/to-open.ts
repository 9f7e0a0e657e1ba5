import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import type { Member } from '@/lib/platform/actor'
import { db, manyRows } from '@/lib/platform/db'
import type { SourceToOpen, WantedSource } from '../types'
import { visibleTo } from './submissions'

/**
 * The sources that somebody should open, and in how many places: citations in what is final or submitted that lack a quote or a locator, or
 * whose words were seen on a copy only. The most wanted first.
 */
export async function findWanted(actor: Member): Promise<WantedSource[]> {
  const kept = (await findKeptFrom(actor.id)).revisions
  const [all] = await manyRows<{ wanted: string | null }>`
    SELECT string_agg(w.id || ' ' || w.n, ',' ORDER BY w.n DESC, w.number) AS wanted
      FROM (SELECT o.id, o.number, count(*) AS n
              FROM citations c JOIN revisions r ON r.id = c.revision_id JOIN sources o ON o.id = c.source_id
             WHERE (c.quote IS NULL OR c.locator IS NULL OR c.seen_copy IS NOT NULL) AND r.state IN ('submitted', 'final') AND r.id <> ALL (${kept}::uuid[])
             GROUP BY o.id) AS w`
  const lines = all?.wanted?.split(',') ?? []
  return lines.map((line) => {
    const [id = '', citations] = line.split(' ')
    return { id, citations: Number(citations) }
  })
}

/** Of some of them what they are and where they are wanted, in the order of the ids. */
export async function findSourcesToOpen(actor: Member, ids: readonly string[]): Promise<SourceToOpen[]> {
  if (ids.length === 0) return []
  const kept = (await findKeptFrom(actor.id)).revisions
  const rows = await db().citation.findMany({
    where: {
      sourceId: { in: [...ids] },
      OR: [{ quote: null }, { locator: null }, { seenCopy: { not: null } }],
      revision: { state: { in: ['submitted', 'final'] }, ...visibleTo(actor, kept) },
    },
    orderBy: { revision: { line: { commitment: { passageNumber: 'asc' } } } },
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
  return ids.flatMap((id) => bySource.get(id) ?? [])
}
