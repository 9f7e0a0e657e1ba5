import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import { remembered, tagOf } from '@/lib/platform/cache'
import { dayOf, now } from '@/lib/platform/clock'
import { type Part, partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { findAnswers } from './data/answers'
import { findComposition } from './data/composition'
import { findDraftPlaces, findDrafts } from './data/drafts'
import { findLinesToCite, findPlacesToCite } from './data/lines-to-cite'
import { findLookAgain } from './data/look-again'
import {
  findLostOnAccepting,
  findNoLongerMet,
  findNoLongerMetNamed,
  findWeighedHash,
  findWeighedStatements,
} from './data/no-longer-met'
import { findQuoteInCopy } from './data/quotes-in-copies'
import { findSourceWork } from './data/source-work'
import { type NoLongerMetView, nameOfLine } from './rules/holds'
import type { SourceWorkView } from './rules/readiness'
import type { AnswerView, CompositionView, DraftEntry, LineToCite, LookAgainView, QuoteInCopy } from './types'

/**
 * What the composing page of an item shows to whoever is signed in; null (not found) for a visitor, and where there is no such item
 * or party.
 */
export async function loadComposition(
  statement: string,
  reference: string,
  party: string | undefined,
  find: string | undefined,
  language: string,
): Promise<CompositionView | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findComposition(actor, statement, reference, party, find, language)
}

/**
 * A part of one's own drafts, the one saved last first; a visitor has none.
 *
 * @param after the id of the draft that the part follows; null for the list's beginning
 */
export async function loadMyDrafts(after: string | null, language: string): Promise<Part<DraftEntry>> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findDraftPlaces(actor)
  const part = partOrFirst(places, { nameOf: (id) => id, after })
  return partWith(part, actor.kind === 'visitor' ? [] : await findDrafts(actor, part.entries, language))
}

/** What a source is cited for, for whoever is signed in; nothing for a visitor. */
export async function loadSourceWork(sourceId: string, language: string): Promise<SourceWorkView> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? { lines: [], drafts: [] } : findSourceWork(actor, sourceId, language)
}

/**
 * A part of the lines on which a source can be cited, those on which it is said to bear and those that one works on first; none for a visitor.
 *
 * @param typed a reference, or letters of what an item is called or says; '' for all
 * @param after what the line is called that the part follows; null for the list's beginning
 */
export async function loadLinesToCite(
  sourceId: string,
  typed: string,
  after: string | null,
  language: string,
): Promise<Part<LineToCite>> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findPlacesToCite(actor, { sourceId, typed })
  const part = partOrFirst(places, { nameOf: (place) => place, after })
  return partWith(part, actor.kind === 'visitor' ? [] : await findLinesToCite(actor, part.entries, language))
}

/** How words stand in the newest stored copy of a source, for whoever is signed in; null where there is no copy, or no words. */
export async function loadQuoteInCopy(sourceId: string, quote: string): Promise<QuoteInCopy | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [found] = await findQuoteInCopy(actor, { sourceId, quote })
  return found ?? null
}

/** The items for which nothing was recorded here for nine months; none for a visitor. */
export async function loadLookAgain(language: string): Promise<LookAgainView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findLookAgain(dayOf(now()), language)
}

const loadWeighedHash = remembered('weighed-hash', (slug) => [tagOf.statement(slug)], findWeighedHash)

/** What is weighed is weighed once: the hash of it changes when a word about a source is accepted, and with nothing that is not weighed. */
const loadWeighed = remembered(
  'no-longer-met',
  (_slug: string, _hash: string) => [],
  (slug: string, _hash: string) => findNoLongerMet(slug),
)

/**
 * A part of the judgements that no longer meet what they met once; none for a visitor.
 *
 * @param after what the judgement is called that the part follows (`nameOfLine`); null for the beginning
 */
export async function loadNoLongerMet(
  after: string | null,
  language: string,
): Promise<Part<NoLongerMetView>> {
  const actor = await currentActor()
  const slugs = actor.kind === 'visitor' ? [] : await findWeighedStatements()
  const lines = await Promise.all(slugs.map(async (slug) => loadWeighed(slug, await loadWeighedHash(slug))))
  const part = partOrFirst(lines.flat(), { nameOf: nameOfLine, after })
  return partWith(part, await findNoLongerMetNamed(part.entries, language))
}

/** The judgements that would no longer meet their rules once what was said of a source is accepted; none for a visitor. */
export async function loadLostOnAccepting(sourceId: string, language: string): Promise<NoLongerMetView[]> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return []
  return findLostOnAccepting(sourceId, (await findKeptFrom(actor.id)).classings, language)
}

/** The status updates that can answer a question on an item, or on the whole statement; none for a visitor. */
export async function loadAnswers(statement: string, reference: string | null): Promise<AnswerView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findAnswers(actor, statement, reference)
}
