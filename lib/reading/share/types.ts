import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import type { Correction } from '@/lib/assessment/reader-message/rules/corrections'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import type { TranslatedWords } from '@/lib/assessment/translation/types'
import type { SourceView } from '@/lib/evidence/source/types'
import type { CommitmentView, NamedItem } from '@/lib/text/commitment/types'
import type { NoteTarget } from '@/lib/text/note/types'
import type { JudgedStatement, StatementHead, StatementView } from '@/lib/text/statement/types'
import type { ReviewedWork, SharedNoun } from './rules/shared-nouns'

/** The forms in which a page is cited as a file, in the order in which pages offer them. */
export const CITE_FORMATS = ['bibtex', 'ris', 'csl'] as const
export type CiteFormat = (typeof CITE_FORMATS)[number]

/** A day, month or year as known: `[2022, 7, 8]`, `[2025, 10]`, `[2025]`; two of them where it is known by its bounds. */
export type CslDate = {
  readonly 'date-parts': readonly [readonly number[]] | readonly [readonly number[], readonly number[]]
}

export type CslName = { readonly literal: string }

/** What citation programs know of a thing: the part of CSL-JSON 1.0 that we fill. */
export type CslItem = {
  readonly id: string
  readonly type: 'webpage' | 'document'
  readonly title: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly 'event-place'?: string
  readonly issued?: CslDate
  readonly accessed: CslDate
  readonly language: string
  readonly note?: string
  readonly DOI?: string
  readonly URL: string
}

/** What a private link is to. */
export type LinkedTo = 'draft' | 'revision' | SharedNoun

/** A private link in the list of whoever made it, or whose work it is to. Moments are ISO strings. */
export type PrivateLink = {
  readonly id: string
  readonly to: LinkedTo
  readonly standing: 'open' | 'expired' | 'revoked'
  /** The item that it is about; null where it is about none. */
  readonly reference: string | null
  /** What it is called: the item's title, or the beginning of its words. */
  readonly title: string
  readonly titleLanguage: string
  /** Of a judgement, whose line it is on. */
  readonly line: { readonly party: string; readonly parties: StatementView['parties'] } | null
  /** Address of the work on the desk, without a language. */
  readonly work: string
  /** A word of its maker's; null for everybody else. */
  readonly forWhom: string | null
  /** Who made it; null where whoever looks did. */
  readonly by: string | null
  readonly hasPassphrase: boolean
  readonly takesComments: boolean
  readonly madeAt: string
  readonly expiresAt: string
  readonly opened: number
  readonly lastOpenedAt: string | null
  readonly comments: number
}

/** What somebody wrote behind a private link. */
export type GuestCommentView = {
  readonly id: string
  /** An ISO moment. */
  readonly at: string
  readonly name: string | null
  readonly body: string
}

/** What the page of a note, a mark or a translation says of private links to it. */
export type Sharing = {
  readonly work: ReviewedWork
  /** Whether whoever looks may give one. */
  readonly mayShare: boolean
  readonly guests: readonly GuestCommentView[]
}

/** A judgement as a guest reads it: submitted, or as far as its draft says something. */
export type SharedJudgement = Pick<
  RevisionView,
  | 'id'
  | 'reference'
  | 'party'
  | 'rationale'
  | 'rationaleLanguage'
  | 'inShort'
  | 'inShortWhole'
  | 'since'
  | 'laterText'
  | 'citations'
  | 'elements'
  | 'searchLogs'
  | 'testAnswers'
> & {
  readonly judgement: RevisionView['judgement'] | null
  readonly confidence: RevisionView['confidence'] | null
  readonly seenUpTo: string | null
  /** How many citations are begun and say too little to be shown. */
  readonly unfinished: number
}

/** What a guest is shown of the work. */
export type SharedWork =
  /** Readers see it: its address, without a language. */
  | { readonly kind: 'public'; readonly address: string }
  /** It is withdrawn, or the draft is gone. */
  | { readonly kind: 'withdrawn' }
  /** A draft that cites a source of which words are withheld. */
  | { readonly kind: 'held' }
  | SharedWords

/** Work that a guest reads: how it stands, whose it is and since when, and what it says. */
export type SharedWords = {
  readonly kind: 'words'
  readonly state: 'draft' | 'submitted' | 'sent_back'
  /** When it was saved or submitted: an ISO moment. */
  readonly at: string
  readonly author: string
} & SaidWork

/** What work says, by what it is. */
export type SaidWork =
  | {
      readonly of: 'judgement'
      readonly statement: JudgedStatement
      readonly item: CommitmentView
      readonly judgement: SharedJudgement
      readonly sources: Readonly<Record<string, SourceView>>
    }
  | {
      readonly of: 'note'
      /** What it is about; null where that is not public itself. */
      readonly target: NoteTarget | null
      /** Language of the statement's words. */
      readonly textLanguage: string
      readonly body: string
      readonly language: string
    }
  | { readonly of: 'commitment'; readonly statement: JudgedStatement; readonly item: CommitmentView }
  | { readonly of: 'translation'; readonly translation: TranslatedWords }

/** What stands behind a link, for whoever has followed it. */
export type PrivatePageView =
  | { readonly stage: 'passphrase' }
  | {
      readonly stage: 'open'
      readonly by: string
      readonly expiresAt: string
      readonly takesComments: boolean
      readonly work: SharedWork
      readonly comments: readonly GuestCommentView[]
    }

/** Work that a new link can be to. */
export type SharableWork = Pick<PrivateLink, 'to' | 'reference' | 'title' | 'titleLanguage' | 'line'>

/** A link that was just made: it is shown this once. */
export type GivenLink = { readonly link: string; readonly days: number }

/**
 * What is told as news: a judgement that readers see; words covered in one; an item newly marked, or withdrawn; a public note withdrawn; what became of
 * a reader's message; a party's reply; that an item comes back in a later text; a statement brought in.
 */
export const NEWS_KINDS = [
  'judgement',
  'covered',
  'item',
  'withdrawn',
  'note',
  'message',
  'reply',
  'lineage',
  'statement',
] as const
export type NewsKind = (typeof NEWS_KINDS)[number]
export type CorrectionNewsKind = Extract<NewsKind, 'withdrawn' | 'note' | 'message' | 'reply'>

/** Where one of the news stands: on what, and when readers first saw it as it stands, an ISO moment. */
export type NewsPlace = {
  readonly kind: NewsKind
  readonly id: string
  readonly slug: string
  /** Of the item; null where it is on none. */
  readonly reference: string | null
  readonly at: string
}

/** One of the news, as pages show what it is of. */
export type News = {
  readonly id: string
  readonly at: string
  readonly statement: StatementHead
} & (
  | { readonly kind: 'judgement' | 'covered'; readonly item: NamedItem; readonly revision: RevisionView }
  | { readonly kind: 'item'; readonly item: NamedItem }
  | { readonly kind: CorrectionNewsKind; readonly correction: Correction }
  | { readonly kind: 'lineage'; readonly item: NamedItem; readonly link: PublicLinkView }
  | { readonly kind: 'statement' }
)
