import type { CommitmentView } from '@/lib/text/commitment/types'
import type { QuotableWords } from '@/lib/text/statement/rules/quoted-words'
import { overlaps, type Span, sliceOf } from '@/lib/text/statement/rules/span'
import type { PassageView, StatementView } from '@/lib/text/statement/types'

/** Words of a statement at an address of their own. */
export interface SharedWords extends Span, Omit<QuotableWords, 'start'> {
  /** The passages that they lie in, in order; one or more. */
  passages: readonly PassageView[]
  /** Number of the passage that the words are, from its first word to its last; `null` for any other words. */
  passage: number | null
}

/** Enough for any place in a text, and no number that would be rounded. */
const SPAN = /^(0|[1-9]\d{0,8})-([1-9]\d{0,8})$/

/**
 * The words that an address names (`/<statement>/words/1204-1266`); `null` when they are none of this text: out of order or of range,
 * cutting a character in two, or with white space at an end (words begin with a word). A base rendering never changes, so an address that
 * was good once stays good.
 */
export function wordsAt(statement: StatementView, segment: string): SharedWords | null {
  const [, start, end] = SPAN.exec(segment) ?? []
  if (start === undefined || end === undefined) return null
  const span = { start: Number(start), end: Number(end) }
  const exact = sliceOf(statement.base.text, span)
  if (exact === null || exact !== exact.trim()) return null
  const passages = statement.passages.filter((each) => each.start < span.end && span.start < each.end)
  const [only] = passages
  if (!only) return null
  const isPassage = only.start === span.start && only.end === span.end
  const { text } = statement.base
  return {
    ...span,
    exact,
    prefix: text.slice(Math.max(0, span.start - AROUND), span.start),
    suffix: text.slice(span.end, span.end + AROUND),
    hinge: null,
    passages,
    passage: isPassage ? only.number : null,
  }
}

/** As many code units round words are kept to tell how they join what governs them. */
const AROUND = 32

/** The same with what governs the first item that they are words of, where that stands before them: so are they quoted (`quotedWords`). */
export function governedWords(
  words: SharedWords,
  items: readonly Pick<CommitmentView, 'start' | 'end' | 'hinge'>[],
): SharedWords {
  const governed = items.find(
    (item) => item.hinge !== null && item.hinge.end <= words.start && overlaps(item, words),
  )
  return { ...words, hinge: governed?.hinge ?? null }
}
