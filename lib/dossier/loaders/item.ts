import 'server-only'
import type { CommitmentView, Neighbours } from '@/lib/commitment/types'
import type { FollowUpView } from '@/lib/follow-up/types'
import type { ItemTestView } from '@/lib/item-test/types'
import { standing } from '@/lib/lineage/rules/as-of'
import type { PublicLinkView } from '@/lib/lineage/types'
import { remembered, tagOf } from '@/lib/platform/cache'
import { dayOf, now } from '@/lib/platform/clock'
import { loadToday } from '@/lib/platform/today'
import type { PartyReply } from '@/lib/reader-message/types'
import type { CodedTwice } from '@/lib/second-coding/types'
import { findRecordedMoments } from '@/lib/source/data/recorded'
import type { ShownTranslation } from '@/lib/statement/rules/own-words'
import type { KnownText } from '@/lib/statement/rules/text-in-language'
import { findChangedQuotesOn, findQuotedHash } from '@/lib/status-update/data/changed-quotes'
import type { ChangedQuote } from '@/lib/status-update/rules/changed-quote'
import { isPublished } from '@/lib/status-update/rules/lines'
import { findItemPart } from '../data/item'
import { dossierOf } from '../rules/dossier'
import type { Dossier, Looked } from '../types'
import { withEnds } from './lineage'
import { loadTextsIn } from './own-text'
import { loadStatement } from './statement'
import { loadStructureOf } from './structure'

/** The record of one item; null when no statement or item has that address. */
export const loadItemPart = remembered(
  'item',
  (slug) => [tagOf.statement(slug)],
  (slug: string, asked: string, language: string) => findItemPart(slug, asked, language),
)

const loadQuotedHash = remembered('quoted-hash', (slug) => [tagOf.statement(slug)], findQuotedHash)

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

/** What an item's page shows. */
export interface ItemShown {
  dossier: Dossier
  item: CommitmentView
  neighbours: Neighbours
  /** The public questions on it, and the day by which they are due or overdue; left out where the page shows another day. */
  followUps?: { readonly questions: readonly FollowUpView[]; readonly today: string }
  looked: Looked
  replies: readonly PartyReply[]
  lineage: readonly PublicLinkView[]
  codedTwice: readonly CodedTwice[]
  tests: readonly ItemTestView[]
  /** When each source that judgements on it cite was added here, by id. */
  recorded: Readonly<Record<string, string>>
  /** Texts of the statement in the page's language, where the base is in another. */
  own: readonly KnownText[]
  /** Translations of the bodies that it makes responsible. */
  bodies: readonly ShownTranslation[]
}

/** One marked item as it stands now; null when no statement or item has that address. */
export async function loadItem(slug: string, reference: string, language: string): Promise<ItemShown | null> {
  const [statement, part, changedQuotes, today] = await Promise.all([
    loadStatement(slug),
    loadItemPart(slug, reference, language),
    loadChangedQuotes(slug, reference),
    loadToday(),
  ])
  if (!statement || !part) return null
  const [own, structure] = await Promise.all([
    loadTextsIn(statement, language),
    loadStructureOf(slug, [part.item]),
  ])
  const { item, items, neighbours, ever, sources, notes, questions, searches, requests, replies } = part
  return {
    dossier: {
      ...dossierOf(statement, items, sources, ever.filter(isPublished), notes),
      changedQuotes,
      ...structure,
      today,
    },
    item,
    neighbours,
    followUps: { questions, today },
    looked: { searches, requests, today },
    replies,
    lineage: standing(await withEnds(part.links, slug, language), dayOf(now())),
    codedTwice: part.codedTwice,
    tests: part.tests,
    recorded: part.recorded,
    own,
    bodies: part.bodies,
  }
}

/** When each source that judgements shown of an item cite was added here: ISO moments; none when no statement or item has that address. */
export async function loadCitedWhen(slug: string, reference: string): Promise<readonly string[]> {
  const part = await loadItemPart(slug, reference, '')
  const shown = part?.ever.filter((each) => each.reference === reference && isPublished(each)) ?? []
  const cited = shown.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId))
  return Object.values(await findRecordedMoments([...new Set(cited)]))
}

/** The public tests of an item, and when each of these sources was added here: what the page of a decision says of a judgement's tests. */
export async function loadTestsBeside(
  slug: string,
  reference: string,
  sourceIds: readonly string[],
): Promise<Pick<ItemShown, 'tests' | 'recorded'>> {
  const part = await loadItemPart(slug, reference, '')
  const tests = part?.tests ?? []
  return { tests, recorded: tests.length === 0 ? {} : await findRecordedMoments([...new Set(sourceIds)]) }
}
