import { describe, expect, test } from 'vitest'
import {
  type Block,
  blockOf,
  blocksCarried,
  blocksFit,
  blocksFitted,
  introducingLine,
  introducingSentence,
  withIntroductions,
  withKind,
  wordsStart,
} from './blocks'
import { passagesOf } from './passages'

/** Blocks of the lines of a text, a line each, as their kinds and levels say: `list_item 2`. */
function blocksOf(text: string, kinds: readonly string[]): readonly Block[] {
  return withIntroductions(
    text,
    passagesOf(text).map((passage, index) => {
      const [kind = 'paragraph', level = '0'] = (kinds[index] ?? '').split(' ')
      return blockOf(passage, { kind: kind as Block['kind'], level: Number(level) })
    }),
  )
}

describe('what introduces an item', () => {
  test.each<[name: string, text: string, kinds: string, expected: (number | null)[]]>([
    ['a line that ends in a colon', 'We will:\nA\nB', 'paragraph, list_item 1, list_item 1', [null, 0, 0]],
    ['a line that ends in nothing', 'We will\nA', 'paragraph, list_item 1', [null, 0]],
    ['a line that ends a sentence does not', 'We will.\nA', 'paragraph, list_item 1', [null, null]],
    ['nor does one that ends it in a quotation', '“We will.”\nA', 'paragraph, list_item 1', [null, null]],
    ['a heading with a colon', 'Aims:\nA', 'heading 2, list_item 1', [null, 0]],
    ['a heading without does not', 'Aims\nA', 'heading 2, list_item 1', [null, null]],
    ['what is signed does not', 'Done\nA', 'signature, list_item 1', [null, null]],
    [
      'the item around it',
      'We:\nA:\na\nb\nB',
      'paragraph, list_item 1, list_item 2, list_item 2, list_item 1',
      [null, 0, 1, 1, 0],
    ],
    ['an item of a depth left out', 'We:\nA\na', 'paragraph, list_item 2, list_item 1', [null, 0, 0]],
    ['nothing at the beginning', 'A', 'list_item 1', [null]],
  ])('%s', (_name, text, kinds, expected) => {
    expect(blocksOf(text, kinds.split(', ')).map(({ introducedBy }) => introducedBy)).toEqual(expected)
  })
})

test('a span in an item has its line, one outside of it or over its end none', () => {
  const text = 'We will:\ntest this\nEnd.'
  const blocks = blocksOf(text, ['paragraph', 'list_item 1', 'paragraph'])
  expect(introducingLine(blocks, { start: 14, end: 18 })).toEqual(blocks[0])
  expect(introducingLine(blocks, { start: 0, end: 2 })).toBeNull()
  expect(introducingLine(blocks, { start: 14, end: 20 })).toBeNull()
})

test.each([
  ['We test. We intend to:', null, 'We intend to:'],
  ['3. The U.S. will test v. 2 and:', '3.', 'The U.S. will test v. 2 and:'],
  ['We intend to:', null, 'We intend to:'],
  ['١- نختبر. نعتزم:', '١-', 'نعتزم:'],
])('what introduces is the last sentence of %j', (text, marker, expected) => {
  const { start, end } = introducingSentence(text, blockOf({ start: 0, end: text.length }, { marker }))
  expect(text.slice(start, end)).toBe(expected)
})

test.each([
  ['1. Test', '1.', 3],
  ['  – Test', '–', 4],
  ['Test', '•', 0],
  ['Test', null, 0],
  ['1.', '1.', 2],
])('the words of %j with the marker %j begin at %i', (text, marker, expected) => {
  expect(wordsStart(text, blockOf({ start: 0, end: text.length }, { marker }))).toBe(expected)
})

const row = (start: number, end: number, ...cells: [number, number][]) =>
  blockOf({ start, end }, { kind: 'table_row', cells: cells.map(([from, to]) => ({ start: from, end: to })) })
const at = (start: number, end: number) => blockOf({ start, end })
const first = (kind: Block['kind'], level: number, introducedBy: number | null = null) =>
  blockOf({ start: 0, end: 3 }, { kind, level, introducedBy })
const second = (kind: Block['kind'], level: number, introducedBy: number | null = null) =>
  blockOf({ start: 5, end: 8 }, { kind, level, introducedBy })

test.each<[name: string, blocks: Block[], fits: boolean]>([
  ['a passage each', [at(0, 3), at(5, 8)], true],
  ['one left out', [at(0, 3)], false],
  ['one cut', [at(0, 2), at(5, 8)], false],
  ['two in one', [at(0, 8)], false],
  ['a row of both', [row(0, 8, [0, 3], [5, 8])], true],
  ['a cell outside', [row(0, 3, [0, 4]), at(5, 8)], false],
  ['a paragraph with cells', [{ ...row(0, 3, [0, 3]), kind: 'paragraph' }, at(5, 8)], false],
  ['in another order', [at(5, 8), at(0, 3)], false],
  ['a heading of no depth', [first('heading', 0), at(5, 8)], false],
  ['a heading as deep as they are', [first('heading', 6), at(5, 8)], true],
  ['a heading too deep', [first('heading', 3_000_000_000), at(5, 8)], false],
  ['an item too deep', [first('list_item', 10), at(5, 8)], false],
  ['an item that is introduced', [at(0, 3), second('list_item', 1, 0)], true],
  ['an item by an item around it', [first('list_item', 1), second('list_item', 2, 0)], true],
  ['an item by one as deep', [first('list_item', 1), second('list_item', 1, 0)], false],
  ['an item by itself', [at(0, 3), second('list_item', 1, 1)], false],
  ['an item by what follows', [first('list_item', 1, 1), at(5, 8)], false],
  ['an item by nothing that is there', [at(0, 3), second('list_item', 1, 3_000_000_000)], false],
  ['a paragraph that is introduced', [at(0, 3), { ...at(5, 8), introducedBy: 0 }], false],
])('blocks of a text: %s', (_name, blocks, fits) => {
  expect(blocksFit('one\n\ntwo', blocks)).toBe(fits)
})

test('a note stands in the text', () => {
  expect(blocksFit('one', [at(0, 3)], [{ at: 3, marker: '1', text: 'Test' }])).toBe(true)
  expect(blocksFit('one', [at(0, 3)], [{ at: 4, marker: '1', text: 'Test' }])).toBe(false)
  expect(blocksFit('𝒂', [at(0, 2)], [{ at: 1, marker: '1', text: 'Test' }])).toBe(false)
  expect(blocksFit('𝒂', [row(0, 2, [0, 1])])).toBe(false)
})

test('what was joined is what its first part was; what was split is two of its kind', () => {
  const text = 'Head\nA one\nB two'
  const blocks = blocksOf(text, ['heading 2', 'list_item 1', 'list_item 1']).map((block, index) =>
    index === 1 ? { ...block, marker: 'A' } : block,
  )
  const joined = blocksFitted('Head A one\nB two', blocks)
  expect(joined.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['heading', 0, 10],
    ['list_item', 11, 16],
  ])
  const split = blocksFitted('Head\nA\none\nB two', blocks)
  expect(split.map(({ kind, marker }) => [kind, marker])).toEqual([
    ['heading', null],
    ['list_item', 'A'],
    ['list_item', null],
    ['list_item', null],
  ])
})

test('a row whose lines are joined is a row; a paragraph that is joined to it is of it', () => {
  const blocks = [row(0, 7, [0, 3], [4, 7]), at(8, 13)]
  expect(blocksFitted('one two\nthree', blocks)).toEqual(blocks)
  const joined = blocksFitted('one\ntwo three', blocks)
  expect(joined).toEqual([row(0, 13, [0, 3], [4, 7])])
  expect(blocksFit('one\ntwo three', joined)).toBe(true)
})

test('a block becomes another kind, and what follows is introduced anew', () => {
  const text = 'We will:\nA\nB'
  const blocks = blocksOf(text, ['paragraph', 'list_item 1', 'paragraph'])
  expect(withKind(text, blocks, 2, 'list_item', 40)[2]).toMatchObject({ level: 9, introducedBy: 1 })
  expect(withKind(text, blocks, 0, 'signature')[1]?.introducedBy).toBeNull()
  expect(withKind(text, blocks, 1, 'table_row')[1]?.cells).toEqual([{ start: 9, end: 10 }])
  const rows = [row(0, 10, [0, 8], [9, 10]), at(11, 12)]
  expect(withKind(text, rows, 0, 'paragraph').map(({ start, end, cells }) => [start, end, cells])).toEqual([
    [0, 8, []],
    [9, 10, []],
    [11, 12, []],
  ])
})

test('lines of a text that was changed by hand are what they were, also rows', () => {
  const before = {
    text: 'Head\none\ntwo\nB',
    blocks: [{ ...at(0, 4), kind: 'heading' as const, level: 3 }, row(5, 12, [5, 8], [9, 12]), at(13, 14)],
  }
  const text = 'New first\nHead\none\ntwo\nC'
  const carried = blocksCarried(
    before,
    text,
    passagesOf(text).map((passage) => blockOf(passage)),
  )
  expect(carried).toEqual([
    at(0, 9),
    { ...at(10, 14), kind: 'heading', level: 3 },
    row(15, 22, [15, 18], [19, 22]),
    at(23, 24),
  ])
  expect(blocksFit(text, carried)).toBe(true)
})
