import 'server-only'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { standing } from '@/lib/assessment/lineage/rules/as-of'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import type { PartyReply } from '@/lib/assessment/reader-message/types'
import type { CodedTwice } from '@/lib/assessment/second-coding/types'
import { isPublished } from '@/lib/assessment/status-update/rules/lines'
import type { ItemTestView } from '@/lib/evidence/item-test/types'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { loadToday } from '@/lib/ground/platform/today'
import type { CommitmentView, Neighbours } from '@/lib/text/commitment/types'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'
import type { KnownText } from '@/lib/text/statement/rules/text-in-language'
import { dossierOf } from '../rules/dossier'
import type { Dossier, ItemCounts, Looked } from '../types'
import { loadChangedQuotes } from './changed-quotes'
import { loadItemPart } from './item-part'
import { withEnds } from './lineage'
import { loadTextsIn } from './own-text'
import { loadStatement } from './statement'
import { loadStructureOf } from './structure'

/** What an item's page shows. */
export interface ItemShown {
  dossier: Dossier
  item: CommitmentView
  neighbours: Neighbours
  /** How many there are of what the page shows the beginning of; null where all of it is shown. */
  counts: ItemCounts | null
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
    counts: part.isWhole ? null : part.counts,
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
