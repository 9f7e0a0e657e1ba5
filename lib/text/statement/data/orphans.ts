import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { Anchored } from '../rules/reanchor'
import { hashOfOrphan } from '../rules/shown-orphans'
import type { Orphan, QuotingKindKey } from '../types'
import type { Reader } from './alignment'
import { reanchoredApart } from './apart'

/** Words that quote a rendering, as they were kept. */
interface Quoting {
  readonly quotedBy: QuotingKindKey
  readonly quotedById: string
  readonly name: string | null
  readonly exact: string
  readonly start: number
  readonly prefix: string
  readonly suffix: string
}

/**
 * What quoted the text that this rendering replaced, and that nobody has found again or let go: the quotes of readings, and where the base
 * itself was issued again the marked items, variants and open notes. Each with where its words stand now, exactly or with few differences.
 *
 * @param renderingId a public rendering; one that replaces nothing has no orphans
 */
export async function findOrphans(reader: Reader, renderingId: string): Promise<readonly Orphan[]> {
  const { text, quoting } = await findUnsettled(reader, renderingId)
  const anchors = quoting.map(({ exact, start, prefix, suffix }) => {
    return { start, end: start + exact.length, exact, prefix, suffix }
  })
  const found = await reanchoredApart(anchors, text)
  return quoting.map((each, index) => orphanOf(each, found[index] ?? null, text))
}

/** How many there are, without looking for their words. */
export async function countOrphans(renderingId: string): Promise<number> {
  return (await findUnsettled(db(), renderingId)).quoting.length
}

async function findUnsettled(
  reader: Reader,
  renderingId: string,
): Promise<{ readonly text: string; readonly quoting: readonly Quoting[] }> {
  const added = await reader.addedRendering.findUnique({
    where: { id: renderingId },
    select: { text: true, publishedAt: true, replacesId: true },
  })
  if (!added?.publishedAt || added.replacesId === null) return { text: '', quoting: [] }
  const quoting = await findQuoting(reader, added.replacesId)
  const settled = await reader.reanchoring.findMany({
    where: { renderingId },
    select: { quotedBy: true, quotedById: true },
  })
  const done = new Set(settled.map(({ quotedBy, quotedById }) => `${quotedBy} ${quotedById}`))
  return {
    text: added.text,
    quoting: quoting.filter(({ quotedBy, quotedById }) => !done.has(`${quotedBy} ${quotedById}`)),
  }
}

/** As `findOrphans`, outside of a transaction. */
export function findOrphansOf(renderingId: string): Promise<readonly Orphan[]> {
  return findOrphans(db(), renderingId)
}

function orphanOf(
  { quotedBy, quotedById, name, exact }: Quoting,
  found: Anchored | null,
  text: string,
): Orphan {
  const orphan: Omit<Orphan, 'sha256'> = {
    quotedBy,
    quotedById,
    name,
    exact,
    proposal: found && {
      start: found.start,
      end: found.end,
      exact: text.slice(found.start, found.end),
      how: found.as === 'approximate' ? 'approximate' : 'exact',
    },
  }
  return { ...orphan, sha256: hashOfOrphan(orphan) }
}

async function findQuoting(reader: Reader, renderingId: string): Promise<readonly Quoting[]> {
  // One after the other: within a transaction there is one connection.
  const items = await reader.commitment.findMany({
    where: { renderingId, state: 'published' },
    orderBy: { start: 'asc' },
    select: { id: true, reference: true, exact: true, start: true, prefix: true, suffix: true },
  })
  const variants = await reader.variant.findMany({
    where: { renderingId },
    orderBy: { position: 'asc' },
    select: { key: true, exact: true, start: true },
  })
  const notes = await reader.note.findMany({
    where: { renderingId, state: { not: 'withdrawn' } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, exact: true, start: true, prefix: true, suffix: true },
  })
  const readings = await reader.variantReading.findMany({
    where: { renderingId },
    orderBy: [{ variantKey: 'asc' }, { position: 'asc' }],
    select: { id: true, variantKey: true, quote: true, brief: true, briefIsQuote: true },
  })
  const nowhere = { start: 0, prefix: '', suffix: '' }
  return [
    ...items.map(({ id, reference, ...words }) => ({
      ...words,
      quotedBy: 'commitment' as const,
      quotedById: id,
      name: reference,
    })),
    ...variants.map(({ key, exact, start }) => ({
      ...nowhere,
      quotedBy: 'variant' as const,
      quotedById: key,
      name: key,
      exact,
      start,
    })),
    ...notes.flatMap(({ id, exact, start, prefix, suffix }) =>
      exact === null
        ? []
        : [
            {
              quotedBy: 'note' as const,
              quotedById: id,
              name: null,
              exact,
              start: start ?? 0,
              prefix: prefix ?? '',
              suffix: suffix ?? '',
            },
          ],
    ),
    // A reading says in our words what another rendering has: only what it quotes must stand there.
    ...readings.flatMap(({ id, variantKey, quote, brief, briefIsQuote }) => {
      const exact = quote ?? (briefIsQuote ? brief : null)
      return exact === null
        ? []
        : [{ ...nowhere, quotedBy: 'reading' as const, quotedById: id, name: variantKey, exact }]
    }),
  ]
}
