import { sha256 } from '@/lib/record/event/rules/public-chain'
import { whyNotMarkable } from '@/lib/text/commitment/rules/markable'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { contains, overlaps, type Span } from '@/lib/text/statement/rules/span'
import {
  type AskedOfProposer,
  type BroughtContent,
  type DROPPED,
  type KeptProposals,
  type Offered,
  PROPOSER,
  type ProgramAsked,
  type ProposedWords,
  type ProposerAnswer,
  type Suggestion,
} from '../types'
import { blocksIn } from './structure'

/** What is kept before a program answered, or where it did not. */
export const NOTHING_KEPT = {
  kept: [],
  dropped: { not_there: 0, several: 0, outside: 0, again: 0 },
} satisfies KeptProposals

/** What a program is told of a text on its way: nothing but the text, its language and what its lines are. */
export function askedOfProposer(content: Pick<BroughtContent, 'text' | 'structure'>): AskedOfProposer {
  const { text, language } = content.text
  const blocks = blocksIn(content).map(({ start, end, kind, level }) => ({ start, end, kind, level }))
  return { text, language, blocks }
}

/**
 * What is kept of what a program proposes: words that stand in the text letter for letter and once, whole words of one passage, and touch none that
 * it proposed before. Nothing is mended or looked for elsewhere; all else is counted, by why it is dropped.
 */
export function keptProposals(
  { text, language }: Pick<BroughtContent['text'], 'text' | 'language'>,
  clauses: ProposerAnswer['clauses'],
): KeptProposals {
  const passages = passagesOf(text)
  const kept: KeptProposals['kept'][number][] = []
  const dropped = { ...NOTHING_KEPT.dropped }
  const whyNot = (words: string): (typeof DROPPED)[number] | Span => {
    const start = words === '' ? -1 : text.indexOf(words)
    if (start === -1) return 'not_there'
    if (text.indexOf(words, start + 1) !== -1) return 'several'
    const span = { start, end: start + words.length }
    const passage = passages.find((each) => contains(each, span))
    if (!passage || whyNotMarkable(span, passage, [], language) !== null) return 'outside'
    return kept.some((other) => overlaps(other, span)) ? 'again' : span
  }
  for (const { words, reason } of clauses) {
    const found = whyNot(words)
    if (typeof found === 'string') dropped[found] += 1
    else kept.push({ ...found, reason })
  }
  return { kept: kept.sort((a, b) => a.start - b.start), dropped }
}

/** What a program proposes of a text as it stands: nothing of another text than the one that it was asked about, or before it answered. */
function proposedFor(
  text: string,
  asked: ProgramAsked | null,
): { readonly program: string; readonly kept: KeptProposals['kept'] } {
  const { program, kept } = asked ?? { program: null, kept: [] }
  const isOfIt = program !== null && kept.length > 0 && asked?.textSha256 === sha256(text)
  return isOfIt ? { program, kept } : { program: '', kept: [] }
}

/**
 * What a person is offered, in the order of the text: the suggestions of the lexicon, those labelled that share words with what a program proposes, and
 * of the program what touches none of them, no mark, and nothing that was let go.
 */
export function offeredIn(
  { text, marks, dismissed }: Pick<BroughtContent, 'text' | 'marks' | 'dismissed'>,
  suggestions: readonly Suggestion[],
  asked: ProgramAsked | null,
): readonly Offered[] {
  const { program, kept } = proposedFor(text.text, asked)
  if (kept.length === 0) return suggestions
  const passages = passagesOf(text.text)
  const labelled = suggestions.map((suggestion) =>
    kept.some((span) => overlaps(span, suggestion.clause))
      ? { ...suggestion, proposedBy: program }
      : suggestion,
  )
  const taken: readonly Span[] = [...suggestions.map(({ clause }) => clause), ...marks, ...dismissed]
  const own = kept.flatMap(({ start, end, reason }): ProposedWords[] => {
    const passage = passages.find((each) => contains(each, { start, end }))
    if (!passage || taken.some((other) => overlaps(other, { start, end }))) return []
    return [
      {
        ...{
          start,
          end,
          words: text.text.slice(start, end),
          clause: { start, end },
          passage: passage.number,
        },
        ...{ by: PROPOSER, force: null, entry: PROPOSER, why: null, proposedBy: program, reason },
      },
    ]
  })
  return [...labelled, ...own].sort((a, b) => a.start - b.start)
}

/** How many of what a program proposed stand where something is marked, and how many where something was let go and nothing is marked. */
export function decidedOf(
  { marks, dismissed }: Pick<BroughtContent, 'marks' | 'dismissed'>,
  kept: readonly Span[],
): { readonly marked: number; readonly letGo: number } {
  const touches = (others: readonly Span[], span: Span) => others.some((other) => overlaps(other, span))
  const open = kept.filter((span) => !touches(marks, span))
  return {
    marked: kept.length - open.length,
    letGo: open.filter((span) => touches(dismissed, span)).length,
  }
}

/** The content with each mark that is new in it labelled, where a program had proposed words of it: whoever marks them, and however, cannot leave it out. */
export function withProposersNamed(
  before: Pick<BroughtContent, 'marks'>,
  content: BroughtContent,
  asked: ProgramAsked | null,
): BroughtContent {
  const { program, kept } = proposedFor(content.text.text, asked)
  if (kept.length === 0) return content
  const marks = content.marks.map((mark) =>
    before.marks.some(({ id }) => id === mark.id) || !kept.some((span) => overlaps(span, mark))
      ? mark
      : { ...mark, proposedBy: program },
  )
  return { ...content, marks }
}

/** How a program is named in the record. */
export function programOf({ name, version }: Pick<ProposerAnswer, 'name' | 'version'>): string {
  return `${name} ${version}`
}
