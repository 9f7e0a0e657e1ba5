import type { CommitmentView, Force, WordedItem } from '@/lib/commitment/types'
import type { PublicNoteView, PublicReplyView } from '@/lib/note/types'
import type { SideBySideRow } from '@/lib/statement/rules/aligned'
import type { KnownText } from '@/lib/statement/rules/text-in-language'
import type { StatementView, VariantView } from '@/lib/statement/types'

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

/** All that is said of the words of a statement: from it the parts of its collection of annotations are cut. */
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
