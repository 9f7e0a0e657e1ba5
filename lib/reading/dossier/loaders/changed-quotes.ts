import 'server-only'
import { findChangedQuotesOn, findQuotedHash } from '@/lib/assessment/status-update/data/changed-quotes'
import type { ChangedQuote } from '@/lib/assessment/status-update/rules/changed-quote'
import { remembered, tagOf } from '@/lib/ground/platform/cache'

const loadQuotedHash = remembered(
  'quoted-hash',
  (slug, reference) => [tagOf.frame(slug), tagOf.item(slug, reference)],
  findQuotedHash,
)

/** Copies are read once: the hash changes with a quote, a copy or what is withheld, and with nothing else that the page shows. */
const loadChangedOf = remembered(
  'changed-quotes',
  (_slug: string, _reference: string, _hash: string) => [],
  (slug: string, reference: string, _hash: string) => findChangedQuotesOn(slug, reference),
)

/** Quotes of the judgements on an item that came to stand otherwise in the stored copies of their sources. */
export async function loadChangedQuotes(slug: string, reference: string): Promise<readonly ChangedQuote[]> {
  return loadChangedOf(slug, reference, await loadQuotedHash(slug, reference))
}
