import type { Span } from './span'

/** Languages whose wording the lexicon knows. */
export const LEXICON_LANGUAGES = ['en', 'fr', 'es', 'ar'] as const
export type LexiconLanguage = (typeof LEXICON_LANGUAGES)[number]

/** How firmly words are said. The keys are those of a marked item's force; a later room compares the two. */
export const WORD_FORCES = [
  'agreed',
  'intended',
  'conditional',
  'declared',
  'acknowledged',
  'claimed',
] as const
export type WordForce = (typeof WORD_FORCES)[number]

/** Why an entry proposes its force: a key of the messages, `statement.lexicon.why.<reason>`. */
export const LEXICON_REASONS = [
  'agreement',
  'undertaking',
  'decision',
  'future',
  'possibility',
  'readiness',
  'intention',
  'proposal',
  'examining',
  'effort',
  'condition',
  'weakened',
  'condemnation',
  'sorrow',
  'emphasis',
  'appeal',
  'aim',
  'duty',
  'attachment',
  'value',
  'notice',
  'recognition',
  'welcome',
  'praise',
  'result',
  'figure',
  'underway',
  'showing',
  'event',
  'support',
  'assertion',
] as const
export type LexiconReason = (typeof LEXICON_REASONS)[number]

/**
 * One entry: a way of speaking with its inflected forms, the force that it proposes and why.
 *
 * `forms` are phrases in a small notation, read over words in lower case: words are parted by spaces, `a|b` is either, `?a` may be
 * left out, `~2` is up to two words of any kind, `ab*` and `*ab` are words that begin or end so, `#` is a number (no bare year), and `,` is
 * what may stand between two commas (“we intend, in accordance with the law, to”).
 */
export interface LexiconEntry {
  /** Stable and unique: language, dot, name. Shown with every match, and stored with what a person accepts. */
  readonly id: string
  readonly force: WordForce
  readonly why: LexiconReason
  readonly forms: readonly string[]
  /** Phrases of which one must follow the words, and is no part of them; and of which none may. */
  readonly followedBy?: string | readonly string[]
  readonly notFollowedBy?: string
  /** Words that stand right before or right after where it means something else. */
  readonly notAfter?: string
  readonly notBefore?: string
  /** Taken also where it is negated: `could not` is no possibility, but `shall not` undertakes. */
  readonly negated?: 'taken'
  /** Not a name: a capital inside a sentence (May, Will) means something else. */
  readonly lowerCase?: true
}

/** A language's table, and the words that negate what follows them. */
export interface LexiconTable {
  readonly entries: readonly LexiconEntry[]
  readonly negators: readonly string[]
  /** How many words before the operative ones a negator reaches. */
  readonly negatorReach: number
  /** Phrases that begin a clause which says of something what it is (“efforts that will help”), up to its verb, which is no party's. */
  readonly relatives: readonly string[]
  /** Phrases with which a sentence goes on with what the one before it said, and is as firm (“This includes”). */
  readonly goingOn: readonly string[]
  /** Words that lead from operative ones to a list of what they are said of, and say nothing themselves (“to work together to the following:”). */
  readonly leading: readonly string[]
  /** Words that are numbers. */
  readonly numbers: readonly string[]
  /** Letters that may be attached before a word and are no part of it. */
  readonly attached?: readonly string[]
}

/** Operative words found in a text: where, what force they propose, by which entry and why. */
export interface ForceMatch extends Span {
  force: WordForce
  entry: string
  why: LexiconReason
  /** The operative words, as they stand in the text. */
  words: string
  /** Whether they are the verb of a clause that says which of several things is meant (“efforts that will help”): no party says it of itself. */
  isOfRelative: boolean
}
