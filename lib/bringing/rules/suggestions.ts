import type { PassageSpan } from '@/lib/statement/rules/passages'
import { overlaps } from '@/lib/statement/rules/span'
import { forceOfWords, lexiconLanguage } from '@/lib/statement/rules/wording-lexicon'
import type { BroughtContent, Suggestion } from '../types'

/**
 * What the lexicon proposes to mark, in reading order: operative words that touch no mark and that nobody said no to. Nothing is marked by
 * it; a person takes a suggestion up, chooses the words and says why. Empty where the lexicon does not know the language.
 */
export function suggestionsIn(
  passages: readonly PassageSpan[],
  { text: { language: tag }, marks, dismissed }: Pick<BroughtContent, 'text' | 'marks' | 'dismissed'>,
): readonly Suggestion[] {
  const language = lexiconLanguage(tag)
  if (language === null) return []
  return passages.flatMap((passage) =>
    forceOfWords(passage.text, language)
      .map(({ start, end, words, force, entry, why }) => ({
        start: passage.start + start,
        end: passage.start + end,
        words,
        passage: passage.number,
        force,
        entry,
        why,
      }))
      .filter(
        (found) =>
          !marks.some((mark) => overlaps(mark, found)) &&
          !dismissed.some(
            ({ start, end, entry }) => start === found.start && end === found.end && entry === found.entry,
          ),
      ),
  )
}
