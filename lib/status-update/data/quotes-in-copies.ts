import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { grouped } from '@/lib/platform/grouped'
import { findReadableText } from '@/lib/snapshot/data/readable'
import { isThere } from '@/lib/source/rules/compare-quote'
import { quoteInCopy } from '../rules/quote-in-copy'
import type { QuoteInCopy, RevisionCitation } from '../types'

/** A quote of a source, by a name that it has where it is asked for. */
export interface AskedQuote {
  readonly name: string
  readonly sourceId: string
  readonly quote: string
}

/**
 * How quotes stand in the newest stored copies of their sources that have words, by their names; of a source without such a copy nothing. What is
 * withheld of a copy is not in what is read here.
 */
export async function findQuotesInCopies(
  actor: Member,
  quotes: readonly AskedQuote[],
): Promise<Record<string, QuoteInCopy>> {
  const ofSource = grouped(quotes, ({ sourceId }) => sourceId)
  const newest = await db().snapshot.findMany({
    where: {
      sourceId: { in: [...new Set(quotes.map(({ sourceId }) => sourceId))] },
      textSha256: { not: null },
    },
    orderBy: [{ sourceId: 'asc' }, { number: 'desc' }],
    distinct: ['sourceId'],
    select: { id: true },
  })
  const found: [string, QuoteInCopy][] = []
  for (const { id } of newest) {
    const copy = await findReadableText(actor, id)
    if (copy)
      for (const { name, quote } of ofSource(copy.sourceId)) found.push([name, quoteInCopy(copy, quote)])
  }
  return Object.fromEntries(found)
}

/**
 * Of the citations of a judgement whether the newest stored copies show their quotes, by number: what is near is not found. Nothing is said of a quote
 * where there is no such copy, nor where words of the copy are withheld and the quote may stand among them.
 */
export async function findFoundQuotes(
  actor: Member,
  citations: readonly Pick<RevisionCitation, 'number' | 'sourceId' | 'quote'>[],
): Promise<ReadonlyMap<number, boolean>> {
  const asked = citations.flatMap(({ number, sourceId, quote }) =>
    quote === null ? [] : [{ name: String(number), sourceId, quote }],
  )
  const found = await findQuotesInCopies(actor, asked)
  return new Map(
    Object.entries(found).flatMap(([name, each]) => {
      const isFound = isThere(each)
      return isFound || !each.isPartial ? [[Number(name), isFound] as const] : []
    }),
  )
}

/** The same of a revision, by its id: before it is taken to be decided on, since copies are long and their reading needs a connection of its own. */
export async function findFoundQuotesOf(
  actor: Member,
  revisionId: string,
): Promise<ReadonlyMap<number, boolean>> {
  const citations = await db().citation.findMany({
    where: { revisionId },
    select: { number: true, sourceId: true, quote: true },
  })
  return findFoundQuotes(actor, citations)
}

/** How words that somebody is about to quote stand in the newest stored copy of a source; nothing where there is none, or no words. */
export async function findQuoteInCopy(
  actor: Member,
  { sourceId, quote }: { readonly sourceId: string; readonly quote: string },
): Promise<QuoteInCopy[]> {
  if (quote.trim() === '') return []
  return Object.values(await findQuotesInCopies(actor, [{ name: 'it', sourceId, quote }]))
}
