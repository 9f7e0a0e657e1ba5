import { fold } from '@/lib/ground/platform/fold'
import { grouped } from '@/lib/ground/platform/grouped'
import { passageOf } from '@/lib/text/commitment/rules/reference'
import { MOST_BODIES } from '@/lib/text/commitment/schema'
import type { Block } from '@/lib/text/statement/rules/blocks'
import { overlaps, type Span } from '@/lib/text/statement/rules/span'
import { wholeWords, wordsOf } from '@/lib/text/statement/rules/words'
import type { BringingView, BroughtContent, Offered, Proposal } from '../types'
import { referencedMarks } from './content'
import { proposedTitle } from './proposed-title'
import { blocksIn } from './structure'

/**
 * What suggestions would mark, for a person to see before they take them up: the clause, as far as no mark has it, with the reference that it gets
 * if all of them are marked, a title of its own words, the area that its heading names or, of what the lexicon proposes, that was chosen before it, and the parties that are named before its operative words.
 *
 * @param suggestions all of the text
 * @param shown those of them that are asked for
 */
export function proposalsOf(
  { content }: Pick<BringingView, 'content'>,
  suggestions: readonly Offered[],
  shown: readonly Offered[] = suggestions,
): readonly Proposal[] {
  const { text } = content.text
  const blocks = blocksIn(content)
  const marks = referencedMarks(content)
  const marksIn = grouped(marks, ({ reference }) => passageOf(reference))
  const references = referencesOf(content, suggestions)
  return shown.map((suggestion) => {
    const room = roomOf(suggestion, marksIn(suggestion.passage))
    const words = wordsOf(text.slice(room.start, room.end), room.start)
    const { start, end } = wholeWords(words, room) ?? suggestion
    const exact = text.slice(start, end)
    return {
      ...{ suggestion, start, end, exact },
      reference: references.get(suggestion.start) ?? '',
      title: proposedTitle(exact, start, suggestion, content.text.language),
      ...(areaOf(content, blocks, suggestion) ??
        (suggestion.force === null ? NO_AREA : areaBefore(content, marks, suggestion))),
      responsible: namedIn(
        text.slice(Math.max(start, suggestion.start - NAMED_WITHIN), suggestion.start),
        content,
      ),
    }
  })
}

/** Parties are looked for in so many units before the operative words: no sentence has more. */
const NAMED_WITHIN = 20_000

/** Of the clause what no mark takes. */
function roomOf({ clause, start, end }: Offered, marks: readonly Span[]): Span {
  const within = marks.filter((mark) => overlaps(mark, clause))
  const next = within.map((mark) => mark.start).filter((at) => at >= end)
  const last = within.map((mark) => mark.end).filter((at) => at <= start)
  return { start: Math.max(clause.start, ...last), end: Math.min(clause.end, ...next) }
}

type Area = Pick<Proposal, 'areaKey' | 'areaFrom'>
const NO_AREA: Area = { areaKey: null, areaFrom: null }

/** The area that the heading above a place is called after, letter for letter but for accents and capitals; null where it is called after none. */
function areaOf(
  { text: { text }, areas }: BroughtContent,
  blocks: readonly Block[],
  { start }: Span,
): Area | null {
  const heading = blocks.findLast((block) => block.kind === 'heading' && block.end <= start)
  if (!heading) return null
  const said = text.slice(heading.start, heading.end)
  const isIt = (name: string) => name !== '' && fold(name) === fold(said)
  const area = areas.find(({ title, titles }) => [title, ...Object.values(titles)].some(isIt))
  return area ? { areaKey: area.key, areaFrom: { by: 'heading', words: said } } : null
}

/** Where its heading names none: the area of the mark before it, or the only one that there is. */
function areaBefore({ areas }: BroughtContent, marks: BringingView['marks'], { start }: Span): Area {
  const before = marks.findLast((mark) => mark.end <= start)
  const known = areas.find(({ key }) => key === before?.areaKey)
  if (known && before) return { areaKey: known.key, areaFrom: { by: 'mark', reference: before.reference } }
  const [only, another] = areas
  return only && !another ? { areaKey: only.key, areaFrom: { by: 'only' } } : NO_AREA
}

/** The parties whose names stand in these words, each once, in the order in which they stand there. A name inside a longer one is none. */
function namedIn(words: string, { parties }: BroughtContent): readonly string[] {
  const names = parties
    .flatMap(({ name, names: others }) =>
      [name, ...Object.values(others)].map((each) => ({ name, said: fold(each) })),
    )
    .filter(({ said }) => said !== '')
    .sort((a, b) => b.said.length - a.said.length)
  const found: { name: string; at: number }[] = []
  let left = ` ${fold(words)} `
  for (const { name, said } of names) {
    const at = left.indexOf(` ${said} `)
    if (at === -1) continue
    if (!found.some((each) => each.name === name)) found.push({ name, at })
    left = left.replaceAll(` ${said} `, ` ${'-'.repeat(said.length)} `)
  }
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_BODIES)
    .map(({ name }) => name)
}

/** The references that suggestions get if all of them are marked, by where they begin. */
function referencesOf(content: BroughtContent, suggestions: readonly Offered[]): ReadonlyMap<number, string> {
  const blank = { title: '', titleLanguage: '', force: 'declared', areaKey: '', whyThisForce: '' } as const
  const proposed = suggestions.map(({ start, end }) => ({ ...blank, start, end, id: '', responsible: [] }))
  const all = referencedMarks({ text: content.text, marks: [...content.marks, ...proposed] })
  return new Map(all.map(({ start, reference }) => [start, reference]))
}
