import { TITLE_UNITS } from '@/lib/commitment/schema'
import { plainNameOf } from '@/lib/platform/keepable'
import { clausesOf } from '@/lib/statement/rules/clauses'
import { overlaps, type Span } from '@/lib/statement/rules/span'
import { wholeWords, wordsOf } from '@/lib/statement/rules/words'
import type { BringingView, BroughtContent, Proposal, Suggestion } from '../types'
import { referencedMarks } from './content'

/**
 * What each suggestion would mark, for a person to see before they take it up: the clause in which the operative words stand, as far as no mark
 * and no other suggestion has it, with the reference that it gets if all of them are marked, and a title, which is how the words begin.
 */
export function proposalsOf({
  content,
  passages,
  suggestions,
}: Pick<BringingView, 'content' | 'passages' | 'suggestions'>): readonly Proposal[] {
  const { text, language } = content.text
  const clauses = clausesOf(text, language, content.marks)
  const spans = suggestions.map((suggestion) => {
    const within = clauses.find(({ start, end }) => start <= suggestion.start && suggestion.end <= end)
    const passage = passages.find(({ number }) => number === suggestion.passage)
    const room = roomOf(suggestion, within ?? passage ?? suggestion, content.marks, suggestions)
    return wholeWords(wordsOf(text.slice(room.start, room.end), room.start), room) ?? suggestion
  })
  const references = referencesOf(content, spans)
  return suggestions.map((suggestion, index) => {
    const { start, end } = spans[index] ?? suggestion
    const exact = text.slice(start, end)
    return {
      ...{ suggestion, start, end, exact },
      reference: references[index] ?? '',
      title: beginningOfWords(exact),
    }
  })
}

/** Of a span that holds a suggestion what no mark takes, and no other suggestion: each reaches to where the operative words of the next begin. */
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

function referencesOf(content: BroughtContent, spans: readonly Span[]): readonly (string | undefined)[] {
  const blank = { title: '', titleLanguage: '', force: 'declared', areaKey: '', whyThisForce: '' } as const
  const proposed = spans.map(({ start, end }, index) => ({
    ...{ ...blank, id: `proposed-${index}`, responsible: [] },
    ...{ start, end },
  }))
  const all = referencedMarks({ text: content.text, marks: [...content.marks, ...proposed] })
  return proposed.map(({ id }) => all.find((mark) => mark.id === id)?.reference)
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
