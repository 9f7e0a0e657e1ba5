import { describe, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { statementOf } from '@/scripts/test/made'
import { type Block, blockOf, withIntroductions } from '../rules/blocks'
import { passagesOf } from '../rules/passages'
import { findQuoted } from './quoted'
import { findStructurePart } from './structure'

const database = await ownDatabase({ seeded: true })

// Test text: a chapter of ten passages, thirty times.
const KINDS = [
  'heading 2',
  'paragraph',
  'list_item 1',
  'list_item 2',
  ...Array(3).fill('table_row'),
  'paragraph',
  'list_item 1',
  'signature',
]
const lines = Array.from({ length: 300 }, (_, index) => {
  const [kind] = (KINDS[index % 10] ?? '').split(' ')
  return kind === 'paragraph' || KINDS[index % 10] === 'list_item 1'
    ? `Test ${index + 1}, to:`
    : `Test ${index + 1}`
})
const text = lines.join('\n')
const passages = passagesOf(text)
const blocks = withIntroductions(
  text,
  passages.map((passage, index): Block => {
    const [kind, level = 0] = (KINDS[index % 10] ?? '').split(' ')
    const cells = kind === 'table_row' ? [{ start: passage.start, end: passage.end }] : []
    return blockOf(passage, { kind: kind as Block['kind'], level: Number(level), cells })
  }),
)
const [first, second] = [passages[4], passages[14]].map((passage) => passage?.end ?? 0)
const notes = [first, second].map((at, index) => ({
  at: at ?? 0,
  marker: String(index + 1),
  text: 'Test note',
}))

await database.owner.$transaction(async (tx) => {
  const { renderingId } = await statementOf(tx, 'test-2020', lines)
  await tx.renderingStructure.create({
    data: { renderingId, blocks: JSON.parse(JSON.stringify(blocks)), notes },
  })
})

/** What is read of passages: of its blocks the numbers of their passages, of its notes theirs. */
async function read(...numbers: readonly number[]) {
  const spans = numbers.flatMap((number) => passages[number - 1] ?? [])
  const part = await findStructurePart('test-2020', spans)
  const numbersOf = ({ start }: Block) => passages.findIndex((passage) => passage.start === start) + 1
  return part && { blocks: part.blocks.map(numbersOf), notes: part.notes.map(({ number }) => number), part }
}

describe('the structure of a stretch of a text', () => {
  it.each<[name: string, passages: number[], blocks: number[], notes: number[]]>([
    ['a heading alone', [1], [1], []],
    ['an item with what introduces it', [3], [2, 3], []],
    ['an item of an item with both', [4], [2, 3, 4], []],
    ['a row with the one before it', [6], [5, 6], []],
    ['the first row without, and its note', [5], [5], [1]],
    ['several places of a text', [14, 299], [12, 13, 14, 298, 299], []],
  ])('is %s', async (_, asked, ofBlocks, ofNotes) => {
    expect(await read(...asked)).toMatchObject({ blocks: ofBlocks, notes: ofNotes })
  })

  it('is as large as the stretch, not as the text', async () => {
    const size = (part: unknown) => JSON.stringify(part).length
    const part = (await read(...Array.from({ length: 12 }, (_, index) => index + 121)))?.part
    expect(part?.blocks).toHaveLength(12)
    expect(size(part)).toBeLessThan(size({ blocks, notes }) / 15)
  })

  it('is none where the text has none, and where no statement has that address', async () => {
    expect(await findStructurePart('rabat-2022-07-08', [{ start: 0, end: 100 }])).toBeNull()
    expect(await findStructurePart('nowhere', [{ start: 0, end: 100 }])).toBeNull()
  })
})

it('tells of passages that are quoted what introduces each, outermost first', async () => {
  const quoted = await findQuoted('test-2020', [4, 8])
  expect(quoted?.passages.map(({ number }) => number)).toEqual([4, 8])
  const introduced = Object.entries(quoted?.introduced ?? {}).map(([number, of]) => [
    Number(number),
    of.map(({ passage, exact }) => [passage, exact]),
  ])
  expect(introduced).toEqual([
    [
      4,
      [
        [2, 'Test 2, to:'],
        [3, 'Test 3, to:'],
      ],
    ],
    [8, []],
  ])
  expect((await findQuoted('rabat-2022-07-08', [7]))?.introduced).toBeUndefined()
})
