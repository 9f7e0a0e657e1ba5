import { comparableAddress } from '@/lib/evidence/source/rules/address'
import type { SourceView } from '@/lib/evidence/source/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { JUDGED_STATUSES, type JudgedStatus, type Judgement } from '@/lib/text/method/types'
import { renderingReadings } from '@/lib/text/statement/rules/weight'
import type { ReadingView, StatementView } from '@/lib/text/statement/types'
import type { CitedSource, JudgementInput, RevisionView } from '../types'

/** What the rules weigh of an item, its statement and a source: whole views have it, and so does a read inside a transaction. */
export type ItemFacts = Pick<CommitmentView, 'force' | 'responsible'>
export type StatementFacts = {
  readonly date: string
  readonly parties: readonly Pick<StatementView['parties'][number], 'key' | 'name'>[]
  readonly base: { readonly url: string }
  readonly otherRenderings: readonly { readonly url: string }[]
  readonly variants: readonly { readonly readings: readonly Pick<ReadingView, 'url' | 'kind'>[] }[]
}
export type SourceFacts = Pick<
  SourceView,
  'primary' | 'onBehalfOf' | 'independenceGroup' | 'originFor' | 'date' | 'sameAs'
> &
  Addressed
/** Where a source stands, and where it stood before. */
type Addressed = Pick<SourceView, 'url'> & {
  readonly formerAddresses: readonly { readonly url: string }[]
}
export type EarlierRevision = Pick<RevisionView, 'party' | 'number' | 'judgement'>

/**
 * Everything the rules weigh about one submitted judgement.
 *
 * @param published the judgements published on the item so far: what of them stands earlier on the same line counts for `stalled`
 * @param found whether the stored copies show its quotes, by number, where somebody looked
 */
export function judgementInputOf(
  revision: Omit<RevisionView, 'reference'>,
  item: ItemFacts,
  statement: StatementFacts,
  sources: ReadonlyMap<string, SourceFacts>,
  published: readonly EarlierRevision[],
  found: ReadonlyMap<number, boolean> = new Map(),
): JudgementInput {
  return {
    force: item.force,
    method: revision.method,
    party: revision.party,
    parties: statement.parties.map(({ key }) => key),
    claimants: claimantsOf(item, statement),
    statementDate: statement.date,
    judgement: revision.judgement,
    confidence: revision.confidence,
    seenUpTo: revision.seenUpTo,
    since: revision.since,
    rationale: revision.rationale,
    laterText: revision.laterText,
    elements: revision.elements,
    searchLogs: revision.searchLogs,
    earlierStatuses: earlierStatusesOf(revision.party, revision.number, published),
    citations: revision.citations.map(({ sourceId, ...citation }) => ({
      ...citation,
      ...foundIn(found.get(citation.number)),
      source: citedSourceOf(sourceId, statement, sources),
    })),
  }
}

const foundIn = (isFound: boolean | undefined) => (isFound === undefined ? {} : { isFound })

/** A library source with what the rules weigh of it: of one that is the same document as another, that other. */
export function citedSourceOf(
  id: string,
  statement: Omit<StatementFacts, 'date' | 'parties'>,
  sources: ReadonlyMap<string, SourceFacts>,
): CitedSource {
  const source = sources.get(id)
  if (!source) throw new Error(`citation of a source that the library does not hold: ${id}`)
  const { sameAs } = source
  const { primary, onBehalfOf, independenceGroup, originFor, date } =
    (sameAs === null ? undefined : sources.get(sameAs)) ?? source
  const isRendering = isOfTheStatement(source, statement)
  return { id: sameAs ?? id, primary, onBehalfOf, independenceGroup, originFor, date, isRendering }
}

/**
 * Whether an address of a source, or one that it had, is that of a rendering of the statement, or of a report of it: such is never evidence. Addresses
 * are compared as the library compares them, so that a fragment or a tracking parameter makes no other document of it. What has no address is
 * none of them.
 */
export function isOfTheStatement(
  { url, formerAddresses }: Addressed,
  statement: Omit<StatementFacts, 'date' | 'parties'>,
): boolean {
  if (url === null) return false
  const known = addresses.get(statement)
  const own = known ?? new Set(addressesOf(statement).map(comparableAddress))
  if (!known) addresses.set(statement, own)
  return [url, ...formerAddresses.map((former) => former.url)].some((each) =>
    own.has(comparableAddress(each)),
  )
}

/**
 * By statement: the addresses of its renderings and of the reports of it, which every citation is held against. A parallel wording says the same
 * matter in words of its own: it is no text of the statement, and may be evidence.
 */
const addresses = new WeakMap<object, ReadonlySet<string>>()

function addressesOf(statement: Omit<StatementFacts, 'date' | 'parties'>): string[] {
  const { base, otherRenderings, variants } = statement
  return [base, ...otherRenderings, ...variants.flatMap(renderingReadings)].map(({ url }) => url)
}

/** The parties that claim: those the item makes responsible by name, else all who speak in the statement. */
export function claimantsOf(item: ItemFacts, statement: Pick<StatementFacts, 'parties'>): string[] {
  if (item.force !== 'claimed') return []
  const named = statement.parties.filter((party) => item.responsible.includes(party.name))
  return (named.length > 0 ? named : statement.parties).map((party) => party.key)
}

/** Statuses that were published on the line before a revision. */
export function earlierStatusesOf(
  party: string,
  number: number,
  published: readonly EarlierRevision[],
): JudgedStatus[] {
  return published
    .filter((earlier) => earlier.party === party && earlier.number < number)
    .map((earlier) => earlier.judgement)
    .filter(isJudgedStatus)
}

function isJudgedStatus(judgement: Judgement): judgement is JudgedStatus {
  return JUDGED_STATUSES.some((status) => status === judgement)
}
