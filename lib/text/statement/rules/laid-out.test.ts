import { describe, expect, test } from 'vitest'
import { type Block, blockOf, withIntroductions } from './blocks'
import { headingDepths, type Laid, laidOut } from './laid-out'
import { type PassageSpan, passagesOf } from './passages'

/** Blocks of the lines of a text, a line each, as their kinds, levels and markers say: `list_item 2 (a)`. */
function blocksOf(text: string, kinds: readonly string[]): readonly Block[] {
  return withIntroductions(
    text,
    passagesOf(text).map((passage, index) => {
      const [kind = 'paragraph', level = '0', marker = null] = (kinds[index] ?? '').split(' ')
      return blockOf(passage, { kind: kind as Block['kind'], level: Number(level), marker })
    }),
  )
}

/** How passages are set, in short: `[1 [2 3]]` of a list in which 1 has a list. */
function shown(laid: readonly Laid<PassageSpan>[]): string {
  return laid
    .map((each): string => {
      if (each.kind === 'passage') return String(each.passage.number)
      if (each.kind === 'list') {
        const items = each.items.map(({ passage, lists }) =>
          [String(passage.number), shown(lists)].filter(Boolean).join(' '),
        )
        return `${each.isOrdered ? 'ol' : 'ul'}[${items.join(' ')}]`
      }
      if (each.kind === 'table') {
        const rows = each.rows.map(({ cells }) =>
          cells
            .map((words) =>
              words
                .map((of) => of.passage.text.slice(of.start - of.passage.start, of.end - of.passage.start))
                .join('+'),
            )
            .join('|'),
        )
        return `${each.hasHead ? 'head ' : ''}${rows.join(' / ')}`
      }
      return `${each.kind}(${each.passages.map(([{ number }]) => number).join(' ')})`
    })
    .join(' ')
}

describe('passages of a text', () => {
  test.each<[name: string, text: string, kinds: string, expected: string]>([
    ['stand for themselves without blocks', 'A\nB', '', '1 2'],
    ['headings and annexes stand for themselves', 'A\nB\nC', 'heading 1, paragraph, annex', '1 2 3'],
    ['items are a list', 'We:\nA\nB\nC', 'paragraph, list_item 1 •, list_item 1 •', '1 ul[2 3] 4'],
    ['one that counts', 'a) A\nb) B', 'list_item 1 a), list_item 1 b)', 'ol[1 2]'],
    [
      'a list in a list, and back',
      'A\nB\nC\nD',
      'list_item 1 –, list_item 2 –, list_item 3 –, list_item 1 –',
      'ul[1 ul[2 ul[3]] 4]',
    ],
    ['a part begins deep', 'A\nB\nC', 'list_item 2 –, list_item 1 –, list_item 2 –', 'ul[1 2 ul[3]]'],
    ['numbered paragraphs are no items', '1. A\n2. B', 'paragraph 0 1., paragraph 0 2.', '1 2'],
    [
      'what is set off stands together',
      'A\nB\nC\nD',
      'preamble, preamble, paragraph, signature',
      'preamble(1 2) 3 signature(4)',
    ],
  ])('%s', (_, text, kinds, expected) => {
    expect(shown(laidOut(passagesOf(text), kinds ? blocksOf(text, kinds.split(', ')) : []))).toBe(expected)
  })
})

describe('rows of a table', () => {
  /** A row of the lines that hold these words, with a cell for each. */
  const rowOf = (text: string, cells: readonly string[]): Block => {
    const spans = cells.map((words) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    }))
    const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0]
    return blockOf({ start, end }, { kind: 'table_row', cells: spans })
  }
  const inTable = (text: string, rows: readonly string[][], first = 'Before') => {
    const whole = `${first}\n${text}`
    const before = blockOf({ start: 0, end: first.length })
    return shown(laidOut(passagesOf(whole), [before, ...rows.map((cells) => rowOf(whole, cells))]))
  }

  test.each<[name: string, text: string, rows: string, expected: string]>([
    [
      'a passage a cell, the first row as names of columns',
      'Area\nAim\nx\nWe will.',
      'Area|Aim / x|We will.',
      '1 head Area|Aim / x|We will.',
    ],
    [
      'passages in it',
      'For A\nNames\nFor B\nOther',
      'For A\nNames|For B\nOther',
      '1 For A+Names|For B+Other',
    ],
    ['cells of a passage', 'one\ttwo\nthree\tfour', 'one|two / three|four', '1 head one|two / three|four'],
    [
      'a long first row names nothing',
      `${'w'.repeat(41)}\nx\na\nb`,
      `${'w'.repeat(41)}|x / a|b`,
      `1 ${'w'.repeat(41)}|x / a|b`,
    ],
    ['nor does one that has fewer cells than another', 'u\nv\na\nb\nc', 'u|v / a|b|c', '1 u|v / a|b|c'],
  ])('%s', (_, text, rows, expected) => {
    const cells = rows.split(' / ').map((row) => row.split('|'))
    expect(inTable(text, cells)).toBe(expected)
  })

  test('show all words, also those that lie in no cell', () => {
    const text = 'one and two\nthree'
    const row = blockOf({ start: 0, end: text.length }, { kind: 'table_row', cells: [{ start: 0, end: 3 }] })
    expect(shown(laidOut(passagesOf(text), [row]))).toBe('one and two|three')
  })

  test('are no head where the table began before them', () => {
    const text = 'a\nb\nc\nd\ne\nf'
    const rows = [rowOf(text, ['a', 'b']), rowOf(text, ['c', 'd']), rowOf(text, ['e', 'f'])]
    const [, , ...further] = passagesOf(text)
    expect(shown(laidOut(further, rows))).toBe('c|d / e|f')
    expect(shown(laidOut(further, rows.slice(1)))).toBe('head c|d / e|f')
  })
})

describe('headings', () => {
  test.each<[name: string, kinds: string, from: number, expected: number[]]>([
    ['stand as deep as the text has them', 'heading 1, heading 2, heading 3, heading 2', 0, [0, 1, 2, 1]],
    ['leave out no level', 'heading 1, heading 3, heading 3, heading 1', 0, [0, 1, 2, 0]],
    ['begin high in a part that begins low', 'heading 1, heading 2, paragraph, heading 2', 1, [0, 0]],
    ['a low one before a high one', 'heading 3, heading 2, heading 3', 0, [0, 0, 1]],
    ['of an annex are as high as any', 'heading 1, heading 2, annex, heading 2', 0, [0, 1, 0, 1]],
    ['are none among other lines', 'paragraph, list_item 1', 0, []],
  ])('%s', (_, said, from, expected) => {
    const kinds = said.split(', ')
    const text = kinds.map((_kind, index) => `Line ${index}`).join('\n')
    const shownHere = passagesOf(text).slice(from)
    expect([...headingDepths(shownHere, blocksOf(text, kinds)).values()]).toEqual(expected)
  })
})
