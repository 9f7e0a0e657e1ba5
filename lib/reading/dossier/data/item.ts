import 'server-only'
import { findPublicFollowUps } from '@/lib/assessment/follow-up/data/public'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { findLinksNamed, findPublicLinks } from '@/lib/assessment/lineage/data/public-links'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import { findPartyReplies } from '@/lib/assessment/reader-message/data/public'
import type { PartyReply } from '@/lib/assessment/reader-message/types'
import { findCodedTwice } from '@/lib/assessment/second-coding/data/coded-twice'
import type { CodedTwice } from '@/lib/assessment/second-coding/types'
import { findEverNamed, findEverPublished } from '@/lib/assessment/status-update/data/published'
import { answeredIn } from '@/lib/assessment/status-update/rules/test-answers'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { findPublicTests } from '@/lib/evidence/item-test/data/public'
import type { ItemTestView } from '@/lib/evidence/item-test/types'
import { findPublicRequests } from '@/lib/evidence/request/data/public'
import type { RequestView } from '@/lib/evidence/request/types'
import { findPublicSearches } from '@/lib/evidence/search-log/data/public'
import type { SearchView } from '@/lib/evidence/search-log/types'
import { findListedSources } from '@/lib/evidence/source/data/library'
import { findRecordedMoments } from '@/lib/evidence/source/data/recorded'
import type { SourceView } from '@/lib/evidence/source/types'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { findBodies } from '@/lib/text/commitment/data/bodies'
import { findItemsAround, findNeighbours } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView, Neighbours } from '@/lib/text/commitment/types'
import { findPublicNotesOnItem } from '@/lib/text/note/data/public-notes'
import type { PublicNoteView } from '@/lib/text/note/types'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'
import type { ItemCounts } from '../types'
import { withCitedBearings } from './cited-bearings'
import { findItemExtent, type ItemExtent } from './item-extent'

/** The record of one item, or the beginning of each of its lists: what its pages are made from, of now, of an earlier day and of its revisions. */
export interface ItemPart {
  item: CommitmentView
  /** The item with the one that governs it and those that it governs, in reading order. */
  items: readonly CommitmentView[]
  neighbours: Neighbours
  /** How many there are of each list. */
  counts: ItemCounts
  /** Whether all is here that readers ever saw; else as much of each list as its page shows. */
  isWhole: boolean
  /** The judgements on these items that readers ever could see. */
  ever: readonly RevisionView[]
  /** What bears on the item, what judgements on it cite, and the later texts that are sources. */
  sources: readonly SourceView[]
  notes: readonly PublicNoteView[]
  questions: readonly FollowUpView[]
  searches: readonly SearchView[]
  requests: readonly RequestView[]
  replies: readonly PartyReply[]
  links: readonly PublicLinkView[]
  codedTwice: readonly CodedTwice[]
  /** Its public tests, those that ended among them. */
  tests: readonly ItemTestView[]
  /** When each source that judgements on it cite was added here, by id; empty where it has no test. */
  recorded: Readonly<Record<string, string>>
  /** Translations into the language of the bodies that it makes responsible. */
  bodies: readonly ShownTranslation[]
}

/**
 * The record of an item, in the page's language where our words were translated; null when no statement or item has that address.
 *
 * @param within all of it, or as much as its page shows: now, or at the end of a day, YYYY-MM-DD, UTC
 */
export async function findItemPart(
  slug: string,
  reference: string,
  language = '',
  within = ALL,
): Promise<ItemPart | null> {
  const around = await findItemsAround(slug, [reference], language)
  const named = around.find((each) => each.reference === reference)
  if (!named) return null
  const others = around.filter((each) => each !== named).map(({ id }) => id)
  const extent = await findItemExtent(named, others, within === ALL || within === NOW ? null : within)
  const known = within === ALL ? null : extent.ids
  const only = within === NOW && extent.isWhole ? null : known
  const [said, links, bodies, tests] = await Promise.all([
    only
      ? findEverNamed([...only.judgements, ...only.around], language)
      : findEverPublished(
          slug,
          around.map((each) => each.reference),
          language,
        ),
    only ? findLinksNamed(slug, only.links, language) : findPublicLinks(slug, reference, language),
    findBodies(slug, reference, language),
    findPublicTests(slug, reference, language),
  ])
  const ever = said.map((each) => (each.reference === reference ? answeredIn(each, tests) : each))
  const items = await withCitedBearings(around, ever)
  const item = items.find((each) => each.reference === reference) ?? named
  const cited = tests.length === 0 ? [] : citedIn(reference, ever)
  const [sources, neighbours, notes, lists, codedTwice, recorded] = await Promise.all([
    findListedSources(sourceIdsOf(item, ever, links)),
    findNeighbours(slug, item.start, dayOf(now()), language),
    findPublicNotesOnItem(slug, item, only?.notes),
    findLists(slug, reference, known, only?.questions),
    findCodedTwice(slug, reference),
    findRecordedMoments(cited),
  ])
  const { counts } = extent
  return {
    ...{ item, items, neighbours, counts, isWhole: only === null, ever, sources, notes },
    ...{ ...lists, links, codedTwice, tests, recorded, bodies },
  }
}

/** Of an item's record all, or as much as its page shows now. */
export const ALL = 'all'
export const NOW = 'now'

/**
 * What was asked, looked for and replied on an item.
 *
 * @param known only these of what is looked for, requested and replied, by their ids; all where nothing is said
 * @param open only these questions, by their ids; all, closed ones among them, where nothing is said
 */
async function findLists(
  slug: string,
  reference: string,
  known: ItemExtent['ids'] | null,
  open?: readonly string[],
) {
  const which = (ids: readonly string[] | undefined) => (ids ? { ids } : { reference })
  const [questions, searches, requests, replies] = await Promise.all([
    findPublicFollowUps(slug, which(open)),
    findPublicSearches(slug, which(known?.searches)),
    findPublicRequests(slug, which(known?.requests)),
    findPartyReplies(slug, which(known?.replies)),
  ])
  return { questions, searches, requests, replies }
}

function sourceIdsOf(
  { reference, bearings }: CommitmentView,
  ever: readonly RevisionView[],
  links: readonly PublicLinkView[],
): string[] {
  return [
    ...new Set([
      ...bearings.map(({ sourceId }) => sourceId),
      ...citedIn(reference, ever),
      ...links.flatMap(({ later }) => (later.kind === 'source' ? [later.id] : [])),
    ]),
  ]
}

/** The sources that judgements on an item cite. */
function citedIn(reference: string, ever: readonly RevisionView[]): string[] {
  const cited = ever.filter((each) => each.reference === reference).flatMap(({ citations }) => citations)
  return [...new Set(cited.map(({ sourceId }) => sourceId))]
}
