import type { Part } from '@/lib/ground/platform/parts'
import type { ItemChoice, NamedItem } from '@/lib/text/commitment/types'
import type { Found } from './rules/match'
import type { WatchKind, WatchOutcome } from './rules/watching'

/** The lists of leads: those that nobody has, those that whoever asks has, those that others have, and those that were let go. */
export const LEAD_LISTS = ['open', 'mine', 'others', 'letGo'] as const
export type LeadList = (typeof LEAD_LISTS)[number]

/** An item of which something stands in a lead. */
export type LeadItem = { readonly slug: string; readonly item: NamedItem; readonly found: readonly Found[] }

/** A lead as lists show it. Moments are ISO strings. */
export type LeadView = {
  readonly id: string
  readonly address: string
  readonly title: string
  readonly excerpt: string
  readonly language: string
  /** The day that it states. */
  readonly date: string | null
  readonly foundAt: string
  readonly watch: { readonly id: string; readonly name: string; readonly kind: WatchKind }
  readonly items: readonly LeadItem[]
  /** Who has it, and since when. */
  readonly takenBy: string | null
  readonly takenAt: string | null
  readonly letGoBy: string | null
  readonly letGoAt: string | null
  /** The source that its address is by now. */
  readonly sourceId: string | null
}

export type Leads = { readonly [Of in LeadList]: Part<LeadView> }

/** How many leads nobody has, and how many whoever asks has. */
export type LeadCounts = { readonly open: number; readonly mine: number }

/** Something that is watched, as lists and its page show it. */
export type WatchView = {
  readonly id: string
  readonly kind: WatchKind
  readonly address: string
  readonly name: string
  readonly language: string
  readonly everyHours: number
  /** The statements that it is for; none for all. */
  readonly statements: readonly ItemChoice[]
  readonly addedBy: string
  readonly stoppedAt: string | null
  readonly askedAt: string | null
  readonly readAt: string | null
  readonly nextAt: string
  readonly outcome: WatchOutcome | null
  readonly fault: string | null
  readonly status: number | null
  readonly movedTo: string | null
  readonly entries: number
  readonly fresh: number
  /** How many leads came of it that stand. */
  readonly leads: number
}
