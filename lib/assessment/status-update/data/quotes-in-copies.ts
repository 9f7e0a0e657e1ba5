import 'server-only'
import { LRUCache } from 'lru-cache'
import { findNewestWords } from '@/lib/evidence/snapshot/data/newest-words'
import { findReadableText } from '@/lib/evidence/snapshot/data/readable'
import { readsEveryCopy } from '@/lib/evidence/snapshot/policy'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { grouped } from '@/lib/ground/platform/grouped'
import { isThere } from '@/lib/ground/platform/quote/compare-quote'
import type { QuoteInCopy, RevisionCitation } from '../types'
import { quoteInCopyApart } from './apart'

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
      sourceId: { in: sourcesOf(quotes) },
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
      for (const { name, quote } of ofSource(copy.sourceId))
        found.push([name, await quoteInCopyApart(copy, quote)])
  }
  return Object.fromEntries(found)
}

/** What is known of a quote in a copy, with what is withheld of it: whether it stands there; null where nobody can say. */
const known = new LRUCache<string, { readonly isFound: boolean | null }>({ max: 50_000 })

type Quoted = Pick<RevisionCitation, 'number' | 'sourceId' | 'quote'>

/**
 * Of the citations of some judgements whether the newest stored copies show their quotes, by the judgement's id and by number: what is near is not found. Nothing
 * is said of a quote where there is no such copy, nor where words of the copy are withheld and the quote may stand among them. Whoever asks whether a judgement can be
 * approved asks this. A quote is looked up once in a copy, and again when something of it is withheld or no longer.
 */
export async function findFoundQuotes(
  actor: Member,
  judgements: readonly { readonly id: string; readonly citations: readonly Quoted[] }[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, boolean>>> {
  const quoted = judgements.flatMap(({ id, citations }) =>
    citations.flatMap(({ number, sourceId, quote }) =>
      quote === null ? [] : [{ name: `${id} ${number}`, id, number, sourceId, quote }],
    ),
  )
  const found = await lookedUp(actor, quoted)
  const ofJudgement = grouped(quoted, ({ id }) => id)
  return new Map(
    judgements.map(({ id }) => [
      id,
      new Map(
        ofJudgement(id).flatMap(({ name, number }) => {
          const isFound = found.get(name) ?? null
          return isFound === null ? [] : [[number, isFound] as const]
        }),
      ),
    ]),
  )
}

/** By their names whether quotes stand in the copies; null where nobody can say, and nothing where there is no copy that this member reads whole. */
async function lookedUp(actor: Member, quotes: readonly AskedQuote[]): Promise<Found> {
  // Whoever does not read every copy is told what they may read: nothing of that is remembered.
  if (!readsEveryCopy(actor)) return foundIn(await findQuotesInCopies(actor, quotes))
  const words = await findNewestWords(sourcesOf(quotes))
  const keyOf = ({ sourceId, quote }: AskedQuote) => `${words.get(sourceId)} ${quote}`
  const inCopies = quotes.filter(({ sourceId }) => words.has(sourceId))
  const open = inCopies.filter((each) => !known.has(keyOf(each)))
  const read: Found = open.length === 0 ? new Map() : foundIn(await findQuotesInCopies(actor, open))
  const found = new Map(
    inCopies.map((each) => [each.name, read.get(each.name) ?? known.get(keyOf(each))?.isFound ?? null]),
  )
  // What was read is remembered where these were still the words afterwards.
  const after = await findNewestWords(sourcesOf(open))
  for (const each of open)
    if (words.get(each.sourceId) === after.get(each.sourceId))
      known.set(keyOf(each), { isFound: found.get(each.name) ?? null })
  return found
}

type Found = ReadonlyMap<string, boolean | null>

/** What is not found may stand among what is withheld. */
function foundIn(quotes: Readonly<Record<string, QuoteInCopy>>): Found {
  return new Map(
    Object.entries(quotes).map(([name, each]) => [name, isThere(each) || (each.isPartial ? null : false)]),
  )
}

function sourcesOf(quotes: readonly AskedQuote[]): string[] {
  return [...new Set(quotes.map(({ sourceId }) => sourceId))]
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
  return (await findFoundQuotes(actor, [{ id: revisionId, citations }])).get(revisionId) ?? new Map()
}

/** How words that somebody is about to quote stand in the newest stored copy of a source; nothing where there is none, or no words. */
export async function findQuoteInCopy(
  actor: Member,
  { sourceId, quote }: { readonly sourceId: string; readonly quote: string },
): Promise<QuoteInCopy[]> {
  if (quote.trim() === '') return []
  return Object.values(await findQuotesInCopies(actor, [{ name: 'it', sourceId, quote }]))
}
