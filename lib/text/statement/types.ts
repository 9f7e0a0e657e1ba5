import type { Role } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { MayBeCovered } from '@/lib/record/cover/types'
import type { DecisionView, ReviewState } from '@/lib/record/review/types'
import type { Force } from '@/lib/text/method/types'
import type { Block, TextNote } from './rules/blocks'
import type { LexiconReason, WordForce } from './rules/lexicon-entry'
import type { TranslatedName } from './rules/statement-names'

/** Views of a statement, as pages show it. Offsets are UTF-16 code units of the base rendering; days are ISO strings. */

export type PartyView = {
  readonly key: string
  /** In the language of the base rendering. */
  readonly name: string
  /** In further languages, as the database has them: `nameIn` reads them. */
  readonly names?: unknown
  /** Who speaks for it, in the language of the base rendering; null where the text names nobody. */
  readonly representedBy: string | null
}

export type AreaView = {
  readonly key: string
  readonly title: string
  /** In further languages, as the names of a party. */
  readonly titles?: unknown
}

export type RenderingView = {
  readonly key: string
  readonly language: string
  readonly label: string | null
  readonly publisher: string
  readonly url: string
  readonly sha256: string | null
}

export type PassageView = {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What the lines of a text are, beside it, and its notes at their places. */
export type StructureView = { readonly blocks: readonly Block[]; readonly notes: readonly TextNote[] }

/** A note of the text with its number among all of them. */
export type NumberedNote = TextNote & { readonly number: number }

/** The structure of a stretch of a text, which is a structure as well: blocks name those among them that introduce them. */
export interface StructurePart extends StructureView {
  /** Its blocks, those further up that introduce items among them, and the row of a table that goes on in them. */
  readonly blocks: readonly Block[]
  readonly notes: readonly NumberedNote[]
}

/** A line that introduces an item of a list, as it is shown before it: its passage and its words, of a long one the last sentence. */
export interface IntroducingLine {
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly exact: string
}

export type ReadingWeight = 'high' | 'medium' | 'low'

/** What another rendering says at a place; a `parallel` wording is no rendering and is told apart everywhere. */
export type ReadingView = {
  readonly kind: 'rendering' | 'parallel'
  readonly publisher: string
  readonly url: string
  readonly language: string
  readonly weight: ReadingWeight
  readonly difference: string
  readonly quote: string | null
  readonly brief: string
  readonly briefIsQuote: boolean
}

export type VariantView = {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly readings: readonly ReadingView[]
}

/** What a note of ours rests on: words as they stand in a source of the library, or at an address where they were seen. */
export type NoteSource = {
  /** Its number in the note, from 1. */
  readonly n: number
  readonly source: { readonly id: string; readonly title: string; readonly language: string } | null
  readonly url: string | null
  readonly quote: string
  readonly language: string
  /** Where in it they stand, or as what they were seen. */
  readonly locator: string | null
  /** Of a figure: who says it, on which day, month or year, and what it is. */
  readonly saidBy: string | null
  readonly saidOn: string | null
  readonly figure: string | null
}

/** What an editorial or a context note says, in its language and in further ones, and on what it rests. */
export type NoteInLanguages = {
  readonly body: string
  readonly language: string
  /** In further languages, as the names of a party: `nameIn` reads them. */
  readonly bodies: unknown
  readonly sources: readonly NoteSource[]
}

/** An editorial note: what is odd in words of the base, or how the other versions say them. The words stay as they are. */
export type EditorialNote = NoteInLanguages &
  MayBeCovered & {
    readonly id: string
    /** Its place on a page. */
    readonly anchor: string
    readonly start: number
    readonly end: number
    readonly exact: string
    /** Whether the sign [sic] stands after the words. */
    readonly isSic: boolean
    readonly author: string
    /** Whether it came with a dossier, which is no person and is named in the language of the page. */
    readonly isImported: boolean
    /** Since when readers see it: an ISO moment. */
    readonly since: string
    /** Who read it second, and when; null while what came with a dossier awaits that. */
    readonly reviewed: { readonly by: string; readonly at: string } | null
  }

/** The language of a text of a statement, and what editorial notes say of its words: whoever shows words shows these with them. */
export type WordsOfBase = {
  readonly language: string
  /** In the order of the text. */
  readonly editorial: readonly EditorialNote[]
}

export type StatementView = {
  readonly id: string
  readonly slug: string
  /** What its short address says; stays for good. */
  readonly shortId: string
  /** Like place, and the names of parties and areas, in the language of the base. */
  readonly title: string
  /** In further languages, as the names of a party. */
  readonly titles?: unknown
  readonly titleGivenBy: string | null
  readonly shortTitle: string
  /** In further languages, like `places`. */
  readonly shortTitles?: unknown
  readonly place: string
  readonly places?: unknown
  /** Which of its names in further languages were translated since it came in; left out where none was. */
  readonly translatedNames?: readonly TranslatedName[]
  readonly date: string
  /** Who brought it and who compared and approved its text, on which day; absent where it came with a dossier. */
  readonly brought?: { readonly by: string; readonly approvedBy: string; readonly at: string }
  readonly parties: readonly PartyView[]
  readonly areas: readonly AreaView[]
  readonly base: RenderingView & WordsOfBase & { readonly text: string }
  readonly otherRenderings: readonly RenderingView[]
  readonly passages: readonly PassageView[]
  readonly variants: readonly VariantView[]
}

/** A statement as judgements on its items are made and weighed: who speaks in it, of what, when, and at which addresses; without its text. */
export type JudgedStatement = Pick<StatementView, 'slug' | 'date' | 'parties' | 'areas'> & {
  readonly base: WordsOfBase & Pick<RenderingView, 'url'>
  readonly otherRenderings: readonly Pick<RenderingView, 'url'>[]
  readonly variants: readonly { readonly readings: readonly Pick<ReadingView, 'url' | 'kind'>[] }[]
}

/** Some passages of a statement's base, with the places in them where other texts differ. */
export type QuotedText = Pick<StatementView, 'passages' | 'variants'> & {
  readonly base: WordsOfBase
  /** What introduces the words of passages, by the passage's number; absent where the text has no structure. */
  readonly introduced?: Readonly<Record<number, readonly IntroducingLine[]>>
}

/** A statement as the list of all names it, without its text. */
export type StatementHead = Pick<
  StatementView,
  'slug' | 'title' | 'titles' | 'place' | 'places' | 'date' | 'parties'
> & {
  readonly base: { readonly language: string }
  /** How many it has. */
  readonly passages: number
}

/** A statement with what is said of it in the language of its base, without its text. */
export type DescribedStatement = Pick<
  StatementView,
  'slug' | 'shortId' | 'title' | 'titleGivenBy' | 'shortTitle' | 'place' | 'date' | 'parties' | 'areas'
> & {
  readonly base: RenderingView
  /** How many it has. */
  readonly passages: number
}

/** A year, YYYY, and how many statements were made in it. */
export type YearOfStatements = { readonly year: string; readonly n: number }

export type StatementCard = {
  readonly slug: string
  readonly title: string
  readonly shortTitle: string
  /** Of the base, and so of the titles and the place. */
  readonly language: string
  readonly place: string
  readonly places?: unknown
  readonly date: string
}

/** What a statement is called in short, and in which language. */
export type NamedStatement = Pick<StatementCard, 'slug' | 'shortTitle' | 'language'>

/** How firmly words are said; the keys are those of a marked item's force. */
export type { WordForce }

/** On what an alignment of two clauses rests: a proposal that was taken, by its kind, or a person's own choice. */
export const ALIGNMENT_BASIS_KEYS = ['exact', 'approximate', 'order', 'kept', 'person'] as const
export type AlignmentBasisKey = (typeof ALIGNMENT_BASIS_KEYS)[number]

/** Operative words of a clause with the force that a person gave them. Offsets are code units of the clause's text. */
export type OperativeWords = {
  readonly start: number
  readonly end: number
  readonly force: WordForce
  /** The entry of the lexicon that proposed it; null where a person found the words. */
  readonly entry: string | null
}

/** Operative words as the lexicon proposes them, with its reason. */
export type ProposedWords = OperativeWords & { readonly why: LexiconReason }

/** One side of an aligned clause. Offsets are code units of its rendering. */
export type AlignedSide = {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly words: OperativeWords | null
  /** How firmly it is said where that rests on no words of its own, and why where somebody wrote so. */
  readonly said?: { readonly force: WordForce; readonly why: string | null }
}

/** A clause of the base and what renders it; `other` null: not in this rendering. */
export type AlignedRow = {
  readonly base: AlignedSide
  readonly other: AlignedSide | null
  readonly basis: AlignmentBasisKey
}

/** Who adds renderings and aligns them. */
export const WORDING_WRITERS = ['reviewer'] as const satisfies readonly Role[]

/** An alignment that was published: the newest by the end of a day stands on that day. */
export type PublishedAlignment = {
  readonly number: number
  readonly publishedAt: string
  readonly alignedBy: string
  readonly confirmedBy: string
  readonly rows: readonly AlignedRow[]
}

/** A rendering that was added with its text, with all alignments of it that were ever published, oldest first. */
export type AlignedRendering = RenderingView & {
  readonly text: string
  /** When it became public. */
  readonly publishedAt: string
  /** Since when a later text of the publisher stands in its place; null while it is the newest. */
  readonly replacedAt: string | null
  readonly alignments: readonly PublishedAlignment[]
}

/** How much of a text was seen. */
export type TextExtent = 'whole' | 'beginning' | 'extract'

/** A clause of a seen text, by code units of it. It may have operative words of its own; how firmly it says it is told in any case. */
export type SeenClauseView = {
  /** Of the base. */
  readonly passage: number
  /** The item of the base that it answers to; null where the base has nothing like it. */
  readonly reference: string | null
  readonly start: number
  readonly end: number
  readonly exact: string
  /** Counted from the clause's first unit. */
  readonly words: { readonly start: number; readonly end: number } | null
  readonly force: WordForce
  /** Why that force, in the language of summaries. */
  readonly why: string
}

/** What was seen of another text, on a copy. It came with a dossier; no second person has read it against its page. */
export type SeenText = RenderingView & {
  readonly text: string
  readonly sha256: string
  readonly extent: TextExtent
  /** A report gives words of the statement inside a text of its own. */
  readonly kind: 'rendering' | 'report'
  /** Whose text it is, as far as its page shows, in the language of summaries. */
  readonly issuedBy: string
  readonly broughtAt: string
  /** Since when a text that people brought and aligned stands in its place; null while none does. */
  readonly replacedAt: string | null
  readonly clauses: readonly SeenClauseView[]
}

/** An alignment on the desk. */
export type AlignmentEntry = {
  readonly id: string
  readonly number: number
  readonly state: ReviewState
  readonly by: string
  readonly isMine: boolean
  readonly at: string
  readonly mayDecide: boolean
}

/** A rendering on the desk: added with its text, or known by address only, which awaits one. */
export type RenderingEntry = RenderingView & {
  /** Id of the rendering, or of the added one that is not public yet. */
  readonly id: string
  readonly hasText: boolean
  readonly isBase: boolean
  readonly isPublic: boolean
  readonly isReplaced: boolean
  readonly alignments: readonly AlignmentEntry[]
  /** Whether a new alignment may begin. */
  readonly mayAlign: boolean
  /** Words that quoted what it replaced, and which nobody has found again or let go. */
  readonly orphans: number
}

export type WordingDeskStatement = {
  readonly slug: string
  readonly shortTitle: string
  readonly language: string
  readonly renderings: readonly RenderingEntry[]
}

/** What quotes a rendering. */
export type QuotingKindKey = 'commitment' | 'variant' | 'note' | 'reading'

/** Words that quoted a text which another replaced. */
export type Orphan = {
  readonly quotedBy: QuotingKindKey
  readonly quotedById: string
  /** How people name it: `7c`, `v14`; null for a note. */
  readonly name: string | null
  readonly exact: string
  /** Where the words stand in the text that replaces, as far as they were found. */
  readonly proposal: {
    readonly start: number
    readonly end: number
    readonly exact: string
    readonly how: 'exact' | 'approximate'
  } | null
  /** Of all that its page shows of it (`hashOfOrphan`). */
  readonly sha256: string
}

/** A clause of the base as the form of an alignment shows it. */
export type ClauseToAlign = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The marked items in it, with the force that each has. */
  readonly items: readonly { readonly reference: string; readonly force: WordForce }[]
  /** What the lexicon proposes as operative words. */
  readonly operative: readonly ProposedWords[]
  readonly proposal: {
    readonly basis: Exclude<AlignmentBasisKey, 'person'>
    /** Null: that it is not in this rendering. */
    readonly span: { readonly start: number; readonly end: number } | null
    readonly exact: string | null
    /** How alike the words are, from 0 to 1; null where they were not compared. */
    readonly likeness: number | null
  } | null
}

/** An alignment on the desk, to be written or decided on. */
export type AlignmentWork = {
  readonly id: string
  readonly number: number
  readonly state: ReviewState
  readonly version: number
  readonly fingerprint: string
  readonly by: string
  readonly isMine: boolean
  /** Since when it stands as it does. */
  readonly at: string
  readonly decisions: readonly DecisionView[]
  /** The rows that a reviewer read when they sent it back, while it awaits review again. */
  readonly returned: readonly AlignedRow[] | null
  readonly withdrawn: { readonly at: string; readonly reason: string } | null
  readonly statement: { readonly slug: string; readonly shortTitle: string }
  readonly rendering: RenderingView & { readonly id: string; readonly text: string }
  /** What the rendering gives its text to, or replaces. */
  readonly replaces: RenderingView | null
  readonly base: RenderingView & { readonly text: string }
  readonly rows: readonly AlignedRow[]
  readonly clauses: readonly ClauseToAlign[]
  readonly otherClauses: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly operative: readonly ProposedWords[]
  }[]
  readonly may: Readonly<Record<'submit' | 'approve' | 'withdraw', true | RefusalCode>>
}

/** A text as far as its passages are named. */
export type MarkableText = Pick<StatementView, 'slug' | 'shortTitle'> & {
  readonly language: string
  /** Numbers, in their order. */
  readonly passages: readonly number[]
}

/** An address that a statement had, and the one that it has. */
export interface FormerAddress {
  readonly former: string
  readonly slug: string
}

/** The line that stands for every party without a line of its own. */
export const ALL_PARTIES = 'all'

/** Summaries and remarks are written for this project, in one language. */
export const SUMMARY_LANGUAGE = 'en'

/** On behalf of nobody who speaks in the statement: a person has said so. Unset is `null`. */
export const NOBODY = 'nobody'

/** Exact words of the base rendering, with what stands before and after them, so that they can be found again. */
export type NotedSpan = {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** An item as far as its words in the base are shown beside those of other texts. */
export type WordedItem = {
  readonly reference: string
  readonly force: Force
  /** References of the items that it governs. */
  readonly governs: readonly string[]
  readonly start: number
  readonly end: number
  readonly exact: string
}
