import type { Role } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { DecisionView, ReviewState } from '@/lib/record/review/types'
import type { SaidOf, TranslatedField, WordsIn } from '@/lib/text/statement/rules/own-words'
import type { PartyView } from '@/lib/text/statement/types'

/** Views of translations of our own words. Moments are ISO strings. */

/** Who translates. */
export const TRANSLATION_WRITERS = ['analyst'] as const satisfies readonly Role[]

/**
 * Where what a translation is of stands: with an item, the judgement that is shown on one of its lines, a statement, a party to it, or a source.
 * What citations show, and the bodies of a statement, are several texts at one place; which of them it is, its words say.
 */
export type Place = {
  readonly field: TranslatedField
  /** Null for what is said of no judgement. */
  readonly lineId: string | null
  /** The party of which it is said, whatever the item; null for what is said of none. */
  readonly partyKey: string | null
}

/** A text of ours as readers see it in its own language, to be translated. */
export type OriginalView = Place &
  WordsIn & {
    readonly sha256: string
    /** Whose line it is, or of whom it is said: a party's key, `all` for all together; null for what is said of the item. */
    readonly party: string | null
    /** What came with the statement in the language that was asked for, and was read with it; left out where nothing did. */
    readonly brought?: string
    /** The translations into the language that was asked for, newest first. */
    readonly translations: readonly TranslationLine[]
  }

/** Whether readers see a translation, else why not: not public, of an earlier wording, of an item that was withdrawn, or another stands in its place. */
export type Visibility = 'shown' | 'not_public' | 'earlier' | 'item_withdrawn' | 'replaced'

/** A translation in the list below its original. */
export type TranslationLine = {
  readonly id: string
  readonly text: string
  readonly state: ReviewState
  readonly author: string
  /** Whether it came with a dossier, so that readers see it before a second person has read it. */
  readonly isImported: boolean
  /** Whether it translates the words that stand, and no earlier wording. */
  readonly isCurrent: boolean
  readonly visibility: Visibility
}

/** What the page shows on which our words on an item, on a statement or on a source are translated. */
export type ToTranslate = {
  readonly of: SaidOf
  readonly parties: readonly PartyView[]
  /** The item's own words, which are never translated here; null where it is no item. */
  readonly exact: WordsIn | null
  readonly originals: readonly OriginalView[]
}

/** A translation in the desk's list. */
export type TranslationEntry = {
  readonly id: string
  readonly of: SaidOf
  readonly field: TranslatedField
  /** As of an `OriginalView`. */
  readonly party: string | null
  /** Those to the statement; none of a source. */
  readonly parties: readonly PartyView[]
  readonly language: string
  readonly text: string
  readonly state: ReviewState
  readonly author: string
  readonly createdAt: string
}

/** One translation on the desk, whole. */
export type DeskTranslation = TranslationEntry & {
  readonly isImported: boolean
  /** The words that it translates; null where some of them are withheld now, so that they stand nowhere as they were. */
  readonly original: { readonly language: string; readonly text: string | null }
  /** Whether these are what stands. */
  readonly isCurrent: boolean
  readonly visibility: Visibility
  readonly fingerprint: string
  readonly publishedAt: string | null
  readonly withdrawn: { readonly at: string; readonly reason: string; readonly language: string } | null
  readonly decisions: readonly DecisionView[]
  readonly isMine: boolean
  readonly may: { readonly approve: true | RefusalCode; readonly withdraw: true | RefusalCode }
}

/** A translation beside the words that it translates. */
export type TranslatedWords = Pick<
  DeskTranslation,
  'of' | 'field' | 'party' | 'parties' | 'language' | 'text' | 'original'
>
