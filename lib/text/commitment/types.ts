import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { DecisionView } from '@/lib/record/review/types'
import type { Force, Stance } from '@/lib/text/method/types'
import type { WithTranslations } from '@/lib/text/statement/rules/own-words'
import type { AreaView, IntroducingLine, PartyView, PassageView } from '@/lib/text/statement/types'

/** A library source bears on an item: a lead, drawn as a short tick, never evidence. */
export type BearingView = { readonly sourceId: string; readonly stance: Stance }

/** What bears on an item. */
export type Bearings = {
  /** Those of the first sources by number; there may be more. */
  readonly bearings: readonly BearingView[]
  /** How many there are. */
  readonly bearingCount: number
}

/** How far a mark has come: readers see what is published, and of what was withdrawn after that a marker. */
export type MarkState = 'submitted' | 'sent_back' | 'published' | 'withdrawn'

/** Words of a text elsewhere on which something rests: where they stand, and whose text it is, in the language of summaries. */
export type WordsElsewhere = {
  readonly words: string
  readonly language: string
  readonly how: string
  /** Its address, or the id of the source that has the words; one of the two. */
  readonly address: string | null
  readonly source: string | null
}

/** How firmly the texts of one party say what an item says. */
export type PartyForce = {
  readonly party: string
  readonly force: Force
  /** How far these texts were seen, in the language of summaries. */
  readonly certainty: string
  readonly words: readonly WordsElsewhere[]
  /** What was written afterwards, for it or against it. */
  readonly later: readonly WordsElsewhere[]
  /** By language, as the names of a party. */
  readonly note: unknown
}

/**
 * That the parties' own texts differ in the verb of an item, or of what governs it. What is said then in place of “an option, not a promise” is by
 * language, as the names of a party. The force of the item stays that of the base.
 */
export type ForcesByParty = {
  /** Reference of the item whose verb it is. */
  readonly reference: string
  readonly short: unknown
  readonly long: unknown
  /** What is to be known before the forces are read, and the words that it rests on. */
  readonly caution: unknown
  readonly cautionWords: readonly WordsElsewhere[]
  /** In the order of the record; each party once. */
  readonly parties: readonly PartyForce[]
  /** Since when readers see it: an ISO moment. */
  readonly broughtAt: string
}

/** A marked item. Pages name it by its force: commitment, claim or position. Its title is in the page's language where it was translated. */
export type CommitmentView = WithTranslations &
  Bearings & {
    readonly id: string
    readonly reference: string
    /** What its short address says; stays for good. */
    readonly shortId: string
    readonly key: string
    readonly title: string
    readonly titleLanguage: string
    readonly areaKey: string
    readonly force: Force
    readonly passageNumber: number
    readonly start: number
    readonly end: number
    readonly exact: string
    readonly prefix: string
    readonly suffix: string
    readonly whyThisForce: string
    readonly responsible: readonly string[]
    /** Somebody said that the text names nobody who is responsible; else, without bodies, none was given. */
    readonly namesNobody: boolean
    readonly followed: boolean
    /** Reference of the item that governs this one, and of those that this one governs. */
    readonly governedBy: string | null
    readonly governs: readonly string[]
    /** The words of the item that governs it without which its own are never quoted; null where none governs it. */
    readonly hinge: IntroducingLine | null
    /** Where the parties' own texts differ in how firmly they say it; null where nobody knows of that. */
    readonly byParty: ForcesByParty | null
    /** When it was withdrawn, and why, in the language of whoever said so. */
    readonly withdrawn: { readonly on: string; readonly reason: string; readonly language: string } | null
  }

/** An item as far as a list of all is ordered, counted and filtered by it. */
export type PlacedItem = Pick<CommitmentView, 'reference' | 'force' | 'areaKey' | 'followed' | 'governs'> & {
  readonly isWithdrawn: boolean
}

/** What names an item: what it is called, and how firmly it is said. */
export type NamedItem = Pick<
  CommitmentView,
  'id' | 'reference' | 'title' | 'titleLanguage' | 'translated' | 'force' | 'followed'
>

/** An item as a list shows it. */
export type ListedItem = Pick<
  CommitmentView,
  | 'reference'
  | 'shortId'
  | 'title'
  | 'titleLanguage'
  | 'translated'
  | 'areaKey'
  | 'force'
  | 'start'
  | 'exact'
  | 'prefix'
  | 'suffix'
  | 'hinge'
  | 'governs'
  | 'withdrawn'
>

/** The items before and after another in the text, as a link names them; null at either end. */
export type Neighbours = Readonly<
  Record<
    'previous' | 'next',
    Pick<CommitmentView, 'reference' | 'title' | 'titleLanguage' | 'translated'> | null
  >
>

/** When an item became public, and since when each source that is named with it has been said to bear on it, by the source's id. ISO strings. */
export type ItemMoments = {
  readonly publishedAt: string | null
  /** When a reviewer turned following on or off, oldest first. */
  readonly following: readonly { readonly at: string; readonly on: boolean }[]
  readonly bearings: Readonly<Record<string, string>>
  /** On which days how many came to bear on it that readers see: each once, YYYY-MM-DD. */
  readonly bearingDays: readonly { readonly day: string; readonly n: number }[]
}

/** What is said about the words that are marked; the words themselves are chosen once. */
export type MarkContent = {
  readonly title: string
  /** Language of title and reasons. */
  readonly titleLanguage: string
  readonly force: Force
  readonly areaKey: string
  readonly whyThisForce: string
  /** Names of the bodies that the text makes responsible, in their order. */
  readonly responsible: readonly string[]
  /** Whether somebody says that the text names nobody, which is another thing than that no body is given; may be left out where nobody does. */
  readonly namesNobody?: boolean | undefined
}

/** Where the marked words stand in the base rendering, in UTF-16 code units, and what they are. */
export type MarkedSpan = { readonly start: number; readonly end: number; readonly exact: string }

/** What a mark said when it was submitted, the first time or again. */
export type MarkVersionView = MarkContent & {
  readonly number: number
  readonly submittedAt: string
  readonly fingerprint: string
}

/** A proposal to withdraw a public item, and what became of it. */
export type WithdrawalView = {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly reason: string
  readonly language: string
  readonly state: MarkState
  readonly fingerprint: string
  readonly decisions: readonly DecisionView[]
  /** When whoever proposed it took it back, and why where they said so; null where they did not. */
  readonly withdrawn: { readonly at: string; readonly reason: string | null } | null
  readonly may: Readonly<Record<'approve' | 'withdraw', true | RefusalCode>>
}

/** One mark with all that the desk shows of it, for one member. Moments are ISO strings. */
export type MarkView = {
  readonly item: CommitmentView
  readonly state: MarkState
  /** Counted from 1; each submission is the next. */
  readonly version: number
  readonly fingerprint: string
  readonly slug: string
  readonly by: string
  /** Of whoever brought in the starter dossier, which is no person. */
  readonly isImported: boolean
  /** The program that had proposed words of it when it was marked, by name and version; null where none had. */
  readonly proposedBy: string | null
  readonly publishedAt: string | null
  /** Newest last; none for the starter dossier's. */
  readonly versions: readonly MarkVersionView[]
  readonly decisions: readonly DecisionView[]
  /** Newest last. */
  readonly withdrawals: readonly WithdrawalView[]
  /** For each verb whether the member may do it now, else why not. */
  readonly may: Readonly<
    Record<'submit' | 'approve' | 'withdraw' | 'propose_withdrawal' | 'turn_following', true | RefusalCode>
  >
}

/** Why readers see no item of a statement: none is marked, be it that nobody marked any or that what readers never saw was withdrawn; what was marked is not approved yet, sent back or not; or what was public was withdrawn. */
export type Unmarked = 'none' | 'awaiting' | 'gone'

/** What the page needs on which words are marked. */
export type MarkingView = {
  readonly statementId: string
  readonly slug: string
  /** Language of the rendering. */
  readonly language: string
  readonly passage: PassageView
  readonly areas: readonly AreaView[]
  readonly parties: readonly PartyView[]
  /** The reference that a new item of this passage would get now. */
  readonly nextReference: string
  /** Items of the passage whose words are not free, with the words. */
  readonly standing: readonly (MarkedSpan & { readonly reference: string; readonly state: MarkState })[]
  readonly may: true | RefusalCode
}

/** What can be chosen where an item is asked for: an item, or where that may be a statement as a whole. */
export type ItemChoice = {
  /** `<statement>/<reference>`, or `<statement>`. */
  readonly address: string
  readonly slug: string
  readonly shortTitle: string
  /** Of the statement's title. */
  readonly language: string
  /** Null for the whole statement. */
  readonly item: NamedItem | null
}

/** A source, where it can be chosen beside items. */
export type SourceChoice = {
  /** Its id. */
  readonly address: string
  readonly source: {
    readonly id: string
    readonly title: string
    readonly publisher: string
    /** As known: a year, a month or a day, or its bounds; null where it has none. */
    readonly date: string | null
    /** Of its title. */
    readonly language: string
  }
}

/** What can be chosen in a field. */
export type Choice = ItemChoice | SourceChoice
