import { grouped } from '@/lib/ground/platform/grouped'
import {
  type Block,
  blockAt,
  blockIndexAt,
  introducingLine,
  introducingSentence,
  wordsStart,
} from '@/lib/text/statement/rules/blocks'
import { type Clause, clausesOf } from '@/lib/text/statement/rules/clauses'
import type { ForceMatch, LexiconLanguage } from '@/lib/text/statement/rules/lexicon-entry'
import { type PassageSpan, passagesOf } from '@/lib/text/statement/rules/passages'
import { contains, overlapping, overlaps, type Span } from '@/lib/text/statement/rules/span'
import {
  forceOfWords,
  goesOnWithBefore,
  lexiconLanguage,
  saysNoMore,
} from '@/lib/text/statement/rules/wording-lexicon'
import { wordsOf } from '@/lib/text/statement/rules/words'
import { type BroughtContent, PROPOSER, type Suggestion } from '../types'
import { blocksIn } from './structure'

/**
 * What the lexicon proposes to mark, in reading order: clauses that say something with a force of their own, one suggestion each, that touch no
 * mark and that nobody said no to. An item of a list has the force of the line that introduces it, a sentence that only goes on (“This includes”)
 * that of the one before it; a line that only introduces items is none where all of them are. Nothing is marked by it; a person takes a suggestion up, chooses the words and says why. Empty where the lexicon does
 * not know the language.
 */
export function suggestionsIn(
  passages: readonly PassageSpan[],
  content: Pick<BroughtContent, 'text' | 'structure' | 'marks' | 'dismissed'>,
): readonly Suggestion[] {
  const { marks, dismissed } = content
  const { text, language: tag } = content.text
  const language = lexiconLanguage(tag)
  if (language === null) return []
  const blocks = blocksIn(content)
  const clausesIn = grouped(clausesOf(text, tag, marks), ({ passage }) => passage)
  const read = { text, language, blocks, introductionOf: introductionsIn(text, language) }
  const sayings = passages.map((passage) => {
    const clauses = clausesIn(passage.number).map((clause) => withoutMarker(text, blocks, clause))
    return { passage, said: sayingsOf(passage, clauses, read) }
  })
  const isOnlyLine = onlyIntroducing(
    sayings.flatMap(({ said }) => said.map(({ clause }) => clause)),
    read,
  )
  return sayings.flatMap(({ passage, said }) =>
    said.flatMap(({ clause, candidates }) => {
      if (isOnlyLine(clause, candidates[0])) return []
      if (dismissed.some((no) => no.entry !== PROPOSER && contains(clause, no))) return []
      const [first] = candidates.filter((each) => !marks.some((mark) => overlaps(mark, each)))
      return first ? [{ ...first, passage: passage.number, clause }] : []
    }),
  )
}

/** So many are proposed at a time: one for each fifty letters of the longest text. Those after them follow as these are decided on. */
const MOST_AT_A_TIME = 10_000

/** The first of what is proposed to mark in a text. */
export function firstSuggestionsIn(content: Parameters<typeof suggestionsIn>[1]): readonly Suggestion[] {
  return suggestionsIn(passagesOf(content.text.text), content).slice(0, MOST_AT_A_TIME)
}

type Candidate = Omit<Suggestion, 'passage' | 'clause'>
type Read = {
  readonly text: string
  readonly language: LexiconLanguage
  readonly blocks: readonly Block[]
  readonly introductionOf: (line: Block) => ForceMatch | null
}

/**
 * Whether a clause does no more than introduce a list whose items all say something (“we intend to:”): then they are suggested, and it is not. What it
 * says beside how firmly (“we intend to work together across the region to:”) is said by itself.
 *
 * @param said the clauses of the text that say something
 */
function onlyIntroducing(said: readonly Span[], { text, language, blocks }: Read) {
  const itemsOf = grouped(
    blocks.filter((block) => block.introducedBy !== null),
    ({ introducedBy }) => introducedBy,
  )
  const saying = new Set(said.flatMap((clause) => blockAt(blocks, clause) ?? []))
  return (clause: Span, first: Candidate | undefined): boolean => {
    const at = blockIndexAt(blocks, clause)
    const line = blocks[at]
    if (!line || !first || first.by === 'introduced') return false
    const items = itemsOf(at)
    const isLast = text.slice(clause.end, line.end).trim() === ''
    return (
      isLast &&
      items.length > 0 &&
      items.every((item) => saying.has(item)) &&
      saysNoMore(text.slice(first.end, clause.end), language)
    )
  }
}

/** The clauses of a passage, each with what gives it its force: words of its own, in their order, or others that it hangs on. */
function sayingsOf(passage: PassageSpan, clauses: readonly Clause[], read: Read) {
  const matches = operativeIn(passage, read.language)
  const found: { clause: Span; candidates: readonly Candidate[] }[] = []
  clauses.forEach((clause, index) => {
    const own = overlapping(matches, clause).filter((match) => contains(clause, match))
    const before = found.at(-1)?.candidates[0]
    const other =
      own.length > 0 ? null : (index === 0 && introducing(clause, read)) || goingOn(clause, before, read)
    const candidates = own.length > 0 ? own : other ? [other] : []
    if (candidates.length > 0) found.push({ clause: { start: clause.start, end: clause.end }, candidates })
  })
  return found
}

/** What proposes a force: neither what only sets a condition, nor the verb of a clause that says which of several things is meant. */
function operativeIn({ start, text }: PassageSpan, language: LexiconLanguage): readonly Candidate[] {
  return forceOfWords(text, language)
    .filter(({ why, isOfRelative }) => why !== 'condition' && !isOfRelative)
    .map((match) => candidateOf(match, { start: start + match.start, end: start + match.end }, 'itself'))
}

function candidateOf(
  { words, force, entry, why }: Pick<ForceMatch, 'words' | 'force' | 'entry' | 'why'>,
  { start, end }: Span,
  by: Suggestion['by'],
): Candidate {
  return { start, end, words, force, entry, why, by }
}

/** Of an item of a list that has no operative words of its own: those of the line that introduces it (“we intend to:”). */
function introducing(clause: Clause, { blocks, introductionOf }: Read): Candidate | null {
  const line = introducingLine(blocks, clause)
  const place = firstWord(clause)
  if (line === null || place === null) return null
  const said = introductionOf(line)
  return said ? candidateOf(said, place, 'introduced') : null
}

/** The words with which lines of a text introduce items: each line is read once, however many items it has. */
function introductionsIn(text: string, language: LexiconLanguage): Read['introductionOf'] {
  const known = new Map<Block, ForceMatch | null>()
  return (line) => {
    const before = known.get(line)
    if (before !== undefined) return before
    const { start, end } = introducingSentence(text, line)
    const said = forceOfWords(text.slice(start, end), language).findLast(({ why }) => why !== 'condition')
    known.set(line, said ?? null)
    return said ?? null
  }
}

/** Of a sentence that only goes on with what was said before it: how that was said. */
function goingOn(clause: Clause, before: Candidate | undefined, { language }: Read): Candidate | null {
  const place = firstWord(clause)
  if (!before || place === null || !goesOnWithBefore(clause.text, language)) return null
  return candidateOf(before, place, 'goes_on')
}

function firstWord({ text, start }: Clause): Span | null {
  return wordsOf(text, start)[0] ?? null
}

/** A clause without what numbers or sets off its line (“(a)”). */
function withoutMarker(text: string, blocks: readonly Block[], clause: Clause): Clause {
  const block = blockAt(blocks, clause)
  const start = block ? Math.max(clause.start, Math.min(wordsStart(text, block), clause.end)) : clause.start
  return { ...clause, start, text: text.slice(start, clause.end) }
}
