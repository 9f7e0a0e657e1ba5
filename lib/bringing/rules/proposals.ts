import { TITLE_UNITS } from '@/lib/commitment/schema'
import { grouped } from '@/lib/platform/grouped'
import { plainNameOf } from '@/lib/platform/keepable'
import { clausesOf } from '@/lib/statement/rules/clauses'
import { overlaps, type Span } from '@/lib/statement/rules/span'
import { wholeWords, wordsOf } from '@/lib/statement/rules/words'
import type { BringingView, BroughtContent, Proposal, Suggestion } from '../types'
import { referencedMarks } from './content'

/**
 * What suggestions would mark, for a person to see before they take them up: the clause in which the operative words stand, as far as no mark
 * and no other suggestion has it, with the reference that it gets if all of them are marked, and a title, which is how the words begin.
 *
 * @param suggestions all of the text
 * @param shown those of them that are asked for
 */
export function proposalsOf(
  { content, passages }: Pick<BringingView, 'content' | 'passages'>,
  suggestions: readonly Suggestion[],
  shown: readonly Suggestion[] = suggestions,
): readonly Proposal[] {
  const { text, language } = content.text
  const clausesIn = grouped(clausesOf(text, language, content.marks), ({ passage }) => passage)
  const marksIn = grouped(referencedMarks(content), ({ reference }) => Number.parseInt(reference, 10))
  const suggestedIn = grouped(suggestions, ({ passage }) => passage)
  const numbered = new Map(passages.map((passage) => [passage.number, passage]))
  const references = referencesOf(content, suggestions)
  return shown.map((suggestion) => {
    const { passage } = suggestion
    const within = clausesIn(passage).find(
      ({ start, end }) => start <= suggestion.start && suggestion.end <= end,
    )
    const around = within ?? numbered.get(passage) ?? suggestion
    const room = roomOf(suggestion, around, marksIn(passage), suggestedIn(passage))
    const words = wordsOf(text.slice(room.start, room.end), room.start)
    const { start, end } = wholeWords(words, room) ?? suggestion
    const exact = text.slice(start, end)
    return {
      ...{ suggestion, start, end, exact },
      reference: references.get(suggestion.start) ?? '',
      title: beginningOfWords(exact),
    }
  })
}

/**
 * Of a span that holds a suggestion what no mark takes, and no other suggestion: each reaches to where the operative words of the next begin.
 *
 * @param marks of its passage, as the suggestions
 */
function roomOf(
  suggestion: Suggestion,
  around: Span,
  marks: readonly Span[],
  suggestions: readonly Suggestion[],
): Span {
  const here = suggestions.filter((each) => overlaps(each, around))
  const next = [...marks, ...here].map(({ start }) => start).filter((start) => start >= suggestion.end)
  const last = marks.map(({ end }) => end).filter((end) => end <= suggestion.start)
  const isFirst = !here.some(({ end }) => end <= suggestion.start)
  return {
    start: isFirst ? Math.max(around.start, ...last) : suggestion.start,
    end: Math.min(around.end, ...next),
  }
}

/** The references that suggestions get if all of them are marked, by where they begin. */
function referencesOf(
  content: BroughtContent,
  suggestions: readonly Suggestion[],
): ReadonlyMap<number, string> {
  const blank = { title: '', titleLanguage: '', force: 'declared', areaKey: '', whyThisForce: '' } as const
  const proposed = suggestions.map(({ start, end }) => ({ ...blank, start, end, id: '', responsible: [] }))
  const all = referencedMarks({ text: content.text, marks: [...content.marks, ...proposed] })
  return new Map(all.map(({ start, reference }) => [start, reference]))
}

/** How many UTF-16 code units of the words a proposed title has at most. */
const TITLE_OF_WORDS = Math.min(80, TITLE_UNITS)

/** How words begin, as a title may be: a text has tabs and marks of direction that none may have. */
function beginningOfWords(exact: string): string {
  const words = plainNameOf(exact)
  if (words.length <= TITLE_OF_WORDS) return words
  const cut = words.slice(0, TITLE_OF_WORDS)
  const whole = cut.slice(0, cut.lastIndexOf(' ') + 1) || plainNameOf(cut)
  return `${whole.replace(/[\s\p{P}]+$/u, '')} …`
}
