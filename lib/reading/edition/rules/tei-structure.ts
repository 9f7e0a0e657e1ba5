import {
  highestLevel,
  type Laid,
  type LaidList,
  type LaidRow,
  type LaidWords,
  laidOut,
} from '@/lib/text/statement/rules/laid-out'
import type { Span } from '@/lib/text/statement/rules/span'
import type { PassageView, StatementView, StructurePart } from '@/lib/text/statement/types'
import { element, inXml } from './xml'

/** The words of a stretch as XML, with the anchors in it. */
type Words = (span: Span) => string

/**
 * A text in the elements of its structure: sections that begin with their heading, lists, tables, what is set off. Each passage is one element with its
 * number, and holds its words exactly; one that lies in several cells is an element in each.
 */
export function structuredBase(
  { passages }: Pick<StatementView, 'passages'>,
  structure: StructurePart,
  words: Words,
): string {
  const sections: { readonly level: number; readonly type: string; readonly held: string[] }[] = []
  const whole: string[] = []
  const highest = highestLevel(structure.blocks)
  const close = (level: number) => {
    for (let last = sections.at(-1); last && last.level >= level; last = sections.at(-1)) {
      sections.pop()
      held().push(element('div', { type: last.type }, ...last.held))
    }
  }
  const held = () => sections.at(-1)?.held ?? whole
  for (const laid of laidOut(passages, structure.blocks)) {
    const kind = laid.kind === 'passage' ? laid.block?.kind : undefined
    if (laid.kind === 'passage' && (kind === 'heading' || kind === 'annex')) {
      const level = kind === 'annex' ? highest : (laid.block?.level ?? 1)
      close(level)
      const type = kind === 'annex' ? 'annex' : 'section'
      sections.push({ level, type, held: [passageAs('head', laid.passage, words)] })
    } else held().push(...written(laid, words))
  }
  close(1)
  return element('div', { type: 'base' }, ...whole)
}

function written(laid: Laid<PassageView>, words: Words): readonly string[] {
  switch (laid.kind) {
    case 'passage':
      return [passageAs('p', laid.passage, words)]
    case 'list':
      return [listOf(laid, words)]
    case 'table':
      return [
        element(
          'table',
          {},
          ...laid.rows.map((row, index) => rowOf(row, laid.hasHead && index === 0, words)),
        ),
      ]
    default:
      return laid.passages.map(([passage]) => passageAs('ab', passage, words, { type: laid.kind }))
  }
}

function listOf({ isOrdered, items }: LaidList<PassageView>, words: Words): string {
  const written = items.map(({ passage, lists }) =>
    element(
      'item',
      { 'xml:id': `p${passage.number}`, n: String(passage.number) },
      words(passage),
      ...lists.map((list) => listOf(list, words)),
    ),
  )
  return element('list', { rend: isOrdered ? 'numbered' : 'bulleted' }, ...written)
}

function rowOf({ cells }: LaidRow<PassageView>, isHead: boolean, words: Words): string {
  const written = cells.map((cell) => element('cell', {}, ...cell.map((each) => wordsInCell(each, words))))
  return element('row', isHead ? { role: 'label' } : {}, ...written)
}

/** A passage in a cell, or the part of it that lies there. */
function wordsInCell({ passage, start, end }: LaidWords<PassageView>, words: Words): string {
  const [begins, ends] = [start === passage.start, end === passage.end]
  if (begins && ends) return passageAs('p', passage, words)
  const part = begins ? 'I' : ends ? 'F' : 'M'
  const id = begins ? { 'xml:id': `p${passage.number}` } : {}
  return element('p', { ...id, n: String(passage.number), part }, words({ start, end }))
}

function passageAs(
  name: 'p' | 'head' | 'ab',
  passage: PassageView,
  words: Words,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return element(
    name,
    { 'xml:id': `p${passage.number}`, n: String(passage.number), ...attributes },
    words(passage),
  )
}

/** The notes that the text itself has, each at the anchor of its sign, which the text does not hold; nothing where it has none. */
export function textNotes({ notes }: Pick<StructurePart, 'notes'>, language: string): string {
  const written = notes.map((note) =>
    element(
      'note',
      { n: note.marker, target: `#${noteId(note.number)}`, 'xml:lang': language },
      inXml(note.text),
    ),
  )
  return written.length === 0 ? '' : element('div', { type: 'notes' }, ...written)
}

/** The id of the anchor at the sign of a note. */
export function noteId(number: number): string {
  return `t${number}`
}
