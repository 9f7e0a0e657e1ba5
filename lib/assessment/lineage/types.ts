import type { SourceView } from '@/lib/evidence/source/types'
import type { Role } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { MayBeCovered } from '@/lib/record/cover/types'
import type { DecisionView, ReviewState } from '@/lib/record/review/types'
import type { Choice } from '@/lib/text/commitment/types'
import type { Force } from '@/lib/text/method/types'
import type { WithTranslations } from '@/lib/text/statement/rules/own-words'
import type { QuotableWords } from '@/lib/text/statement/rules/quoted-words'

/** Views of lineage links, as pages show them. Moments are ISO strings, days YYYY-MM-DD. */

/**
 * How the words of an item come back in a later text: the same, more firmly or less firmly said, said of less or of more, or with
 * something in their place. That a later text leaves them out is no link: there are no words to quote, and not to find them is what a
 * search log records.
 */
export const LINEAGE_KINDS = [
  'repeated',
  'strengthened',
  'weakened',
  'narrowed',
  'widened',
  'superseded',
] as const
export type LineageKind = (typeof LINEAGE_KINDS)[number]

/** Who proposes links, and submits them again. */
export const LINK_WRITERS = ['analyst'] as const satisfies readonly Role[]

/** A marked item as an end of a link. */
export type LinkedItem = WithTranslations &
  QuotableWords & {
    readonly kind: 'item'
    readonly slug: string
    /** Short title of its statement. */
    readonly statement: string
    readonly statementLanguage: string
    /** The statement's day. */
    readonly date: string
    /** Of the words. */
    readonly language: string
    readonly reference: string
    readonly title: string
    readonly titleLanguage: string
    readonly force: Force
    /** The day on which it was withdrawn; null while it stands. */
    readonly withdrawnOn: string | null
  }

/** A document of the library as the later text. Its date is a year, month or day as known, never padded. */
export type LinkedSource = { readonly kind: 'source' } & Pick<
  SourceView,
  'id' | 'title' | 'titleBasis' | 'publisher' | 'language' | 'date'
>

export type LaterText = LinkedItem | LinkedSource

/** What a link says, apart from its two ends: what a second person approves. */
export type LinkContent = {
  readonly kind: LineageKind
  /** Exact words of the later text. */
  readonly quote: string
  /** Where in the later text they stand; null for an item, whose reference is its place. */
  readonly locator: string | null
  readonly why: string
  readonly whyLanguage: string
}

/** A link that is, or was, public. One that was withdrawn leaves its marker: its ends, when and why. */
export type PublicLinkView = MayBeCovered & {
  readonly id: string
  /** Its place on a page. */
  readonly anchor: string
  readonly earlier: LinkedItem
  readonly later: LaterText
  /** Null once it was withdrawn. */
  readonly content: LinkContent | null
  readonly author: string
  readonly reviewer: string
  readonly publishedAt: string
  readonly withdrawn: { readonly at: string; readonly reason: string; readonly language: string } | null
}

/** A link in a list of the desk. */
export type LinkEntry = {
  readonly id: string
  readonly earlier: LinkedItem
  readonly later: LaterText
  readonly kind: LineageKind
  readonly state: ReviewState
  readonly author: string
  readonly submittedAt: string
}

/** What a link said each time that it was submitted. */
export type LinkVersionView = LinkContent & {
  readonly number: number
  readonly submittedAt: string
  readonly fingerprint: string
}

/** A link whole, for one member. */
export type LinkView = Omit<LinkEntry, 'kind'> & {
  readonly content: LinkContent
  readonly fingerprint: string
  readonly version: number
  /** Oldest first. */
  readonly versions: readonly LinkVersionView[]
  readonly publishedAt: string | null
  readonly withdrawn: PublicLinkView['withdrawn']
  readonly decisions: readonly DecisionView[]
  /** What the member may do with it as it stands, else why not. */
  readonly may: Readonly<Record<'submit' | 'approve' | 'withdraw', true | RefusalCode>>
}

/** What the form of a new link is made from. */
export type ProposalView = {
  readonly item: LinkedItem
  /** The first later texts that it can lead to. */
  readonly offered: readonly Choice[]
}
