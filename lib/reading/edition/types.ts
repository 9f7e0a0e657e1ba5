import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import type { SourceView } from '@/lib/evidence/source/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { Force } from '@/lib/text/method/types'
import type { PublicNoteView, PublicReplyView } from '@/lib/text/note/types'
import type { SideBySideRow } from '@/lib/text/statement/rules/aligned'
import type { WordsIn } from '@/lib/text/statement/rules/own-words'
import type { KnownText } from '@/lib/text/statement/rules/text-in-language'
import type {
  IntroducingLine,
  StatementView,
  StructurePart,
  VariantView,
  WordedItem,
} from '@/lib/text/statement/types'

/** The wording of a statement: its items that stand, and the texts beside it. */
export interface Worded {
  readonly statement: StatementView
  readonly items: readonly WordedItem[]
  readonly texts: readonly KnownText[]
}

/** A clause of the base with what another text says there. */
export type ClauseRow = Extract<SideBySideRow, { readonly kind: 'both' }>

/** What is said of a statement's words, in the order in which it is given away. */
export type Annotated =
  | { readonly kind: 'item'; readonly item: WordedItem }
  | { readonly kind: 'variant'; readonly variant: VariantView }
  /** `number`: of its line on the page of the other text. */
  | { readonly kind: 'clause'; readonly text: KnownText; readonly number: number; readonly row: ClauseRow }
  | { readonly kind: 'note'; readonly note: PublicNoteView }
  | { readonly kind: 'reply'; readonly note: PublicNoteView; readonly reply: PublicReplyView }

/** Where something that is said of a statement's words is found, without what it says. */
export type AnnotatedPlace =
  | { readonly kind: 'item'; readonly reference: string }
  | { readonly kind: 'variant'; readonly key: string }
  | { readonly kind: 'clause'; readonly text: string; readonly number: number }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'reply'; readonly note: string; readonly reply: string }

/** The order of all that is said of the words of a statement: from it the parts of its collection of annotations are cut. */
export interface AnnotatedOrder {
  readonly statement: StatementView
  /** In reading order. */
  readonly places: readonly AnnotatedPlace[]
}

/** All that is said of the words of a statement, or of a part of them. */
export interface Annotations {
  readonly statement: StatementView
  /** In reading order. */
  readonly list: readonly Annotated[]
}

/** What an edition is made from. */
export interface Edition {
  readonly statement: StatementView
  /** All that is said of its words in reading order. */
  readonly list: readonly Annotated[]
  /** What the lines of its text are; null where it has no structure. */
  readonly structure: StructurePart | null
  /** The items that stand, in the language of the file. */
  readonly items: readonly CommitmentView[]
  /** In which language titles and names of kinds are. */
  readonly language: string
  /** Who publishes the file. */
  readonly siteName: string
  /** Where the licence is said. */
  readonly rights: string
  readonly forceName: (force: Force) => string
}

/** What a briefing is made from. */
export interface Briefed {
  readonly statement: StatementView
  readonly items: readonly {
    readonly item: CommitmentView
    readonly lines: readonly JudgedLine[]
    /** What introduces it in a list of the text. */
    readonly introducedBy: readonly IntroducingLine[]
  }[]
  readonly sources: ReadonlyMap<string, SourceView>
  /** How many items stand that are not among these. */
  readonly further: number
}

/** A source as a footnote cites it, and the words of it that were quoted. */
export interface Footnote {
  readonly sourceId: string
  /** What stands before its title and after it, in the language of the document. */
  readonly before: string
  readonly title: WordsIn
  readonly after: string
  readonly url: string | null
  readonly quote: WordsIn | null
}

/** A judgement in a briefing: in a few words how the item stands, a sentence of its author, and on what it rests. */
export interface BriefedLine {
  readonly head: string
  readonly said: WordsIn | null
  readonly footnotes: readonly Footnote[]
}

/** An item in a briefing. */
export interface BriefedItem {
  readonly reference: string
  readonly address: string
  readonly title: WordsIn
  readonly force: string
  /** What introduces it in a list of the text: its words, and before them what says that they are not the item's own. */
  readonly introducedBy: readonly { readonly before: string; readonly words: WordsIn }[]
  /** Its words in the statement, as they are quoted. */
  readonly words: WordsIn
  /** What editorial notes say of these words, each at the first item that shows what it is on: on which, what, and whether a second person has read it. */
  readonly editorial: readonly { readonly on: WordsIn; readonly says: WordsIn; readonly standing: string }[]
  readonly lines: readonly BriefedLine[]
}

/** A statement in short for paper: what was said, and what became of it. */
export interface Briefing {
  readonly language: string
  /** What the site is called that it is from. */
  readonly siteName: string
  readonly title: WordsIn
  /** Facts about it and about the document, in its language. */
  readonly facts: readonly string[]
  readonly address: string
  readonly items: readonly BriefedItem[]
  /** How it is to be read. */
  readonly notes: readonly string[]
}
