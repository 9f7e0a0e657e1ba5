import { describe, expect, test } from 'vitest'
import { type Block, blockOf, withIntroductions } from './blocks'
import { passagesOf } from './passages'
import {
  introductionInShort,
  introductionsOf,
  notesOf,
  partOfStructure,
  wholeStructure,
} from './structure-part'

const text = ['Aims', 'We met. We intend to:', '– convene', '– inform:', '(a) readers', 'Done'].join('\n')
const kinds = ['heading 2', 'paragraph 0', 'list_item 1', 'list_item 1', 'list_item 2', 'signature 0']
const passages = passagesOf(text)
const blocks = withIntroductions(
  text,
  passages.map((passage, index) => {
    const [kind, level] = (kinds[index] ?? '').split(' ')
    return blockOf(passage, {
      kind: kind as Block['kind'],
      level: Number(level),
      marker: passage.text.startsWith('–') ? '–' : null,
    })
  }),
)
const end = passages[2]?.end ?? 0
const whole = { blocks, notes: [{ at: end, marker: '1', text: 'Test note', number: 1 }] }

/** The words of passage `number`. */
const at = (number: number) => passages[number - 1] ?? { start: 0, end: 0 }
const wordsOf = (introductions: ReturnType<typeof introductionsOf>) => introductions.map(({ exact }) => exact)

describe('what introduces words', () => {
  test.each<[passage: number, expected: string[]]>([
    [2, []],
    [3, ['We intend to:']],
    [5, ['We intend to:', 'inform:']],
    [6, []],
  ])('of passage %i', (number, expected) => {
    expect(wordsOf(introductionsOf({ base: { text }, passages }, whole, at(number)))).toEqual(expected)
  })
})

describe('the structure of a stretch', () => {
  const placed = (...places: readonly number[]) =>
    places.map((place) => ({ place, block: blocks[place] as Block }))

  test('names what introduces by its place among its own blocks', () => {
    const part = partOfStructure({ ...whole, blocks: placed(1, 3, 4) })
    expect(part.blocks.map(({ introducedBy }) => introducedBy)).toEqual([null, 0, 1])
    expect(wordsOf(introductionsOf({ base: { text }, passages }, part, at(5)))).toEqual([
      'We intend to:',
      'inform:',
    ])
  })

  test('what is not among them introduces nothing', () => {
    const part = partOfStructure({ ...whole, blocks: placed(4) })
    expect(part.blocks.map(({ introducedBy }) => introducedBy)).toEqual([null])
  })

  test.each<[passage: number, expected: number[]]>([
    [2, []],
    [3, [1]],
    [4, []],
  ])('has of passage %i the notes whose signs stand there', (number, expected) => {
    expect(notesOf(whole, at(number)).map((note) => note.number)).toEqual(expected)
  })

  test('of a whole text counts its notes', () => {
    const note = { at: end, marker: '*', text: 'Test note' }
    expect(wholeStructure({ blocks, notes: [note, note] })).toEqual({
      blocks,
      notes: [
        { ...note, number: 1 },
        { ...note, number: 2 },
      ],
    })
  })
})

test.each<[line: string, short: string]>([
  ['We intend to:', 'We intend to:'],
  [
    'To advance the goals of this text and create conditions, we intend to work together to:',
    '… we intend to work together to:',
  ],
  [
    'We are determined to go on with what was begun by those who met before us, and:',
    '… on with what was begun by those who met before us, and:',
  ],
  ['a b c d e f g h i j k l m n:', '… c d e f g h i j k l m n:'],
  [
    'ومن أجل بلوغ الأهداف التي وردت في هذا النص وتهيئة الظروف، نعتزم العمل معًا على:',
    '… نعتزم العمل معًا على:',
  ],
])('what introduces an item is said in short: %s', (line, short) => {
  expect(introductionInShort(line)).toBe(short)
})
