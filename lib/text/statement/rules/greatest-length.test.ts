import { describe, expect, it } from 'vitest'
import { counted, countedFields } from '@/lib/ground/platform/counted.fixture'
import { beginningOf } from './beginning'
import { blockAt, blocksCarried, blocksFit, blocksFitted } from './blocks'
import { blocksOfPlainText } from './blocks-guess'
import { clausesOf } from './clauses'
import { laidOut } from './laid-out'
import { passagesOf } from './passages'
import { reanchor } from './reanchor'
import { segmentsOf } from './segments'
import { forceOfWords } from './wording-lexicon'

/** Ten times what the costliest of these takes, and a tenth of what they took whose time grew with the square. Processor time, the least of three. */
const MOST_MS = 1_000

/** In milliseconds of this process: of the first that is quick, or the least of three. */
function least(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let times = 0; times < 3 && least > MOST_MS / 10; times += 1) {
    const began = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(began)
    least = Math.min(least, (user + system) / 1_000)
  }
  return least
}

describe('of a text of very many lines', () => {
  const text = 'a:\n- b\n'.repeat(30_000)
  const blocks = blocksOfPlainText(text, 'en')
  it.each<[string, () => unknown]>([
    ['the structure is compared with it', () => blocksFit(text, blocks)],
    ['lines are joined', () => blocksFitted(text, blocks)],
    [
      'the structure is carried over',
      () => blocksCarried({ text, blocks }, `x ${text}`, blocksOfPlainText(`x ${text}`, 'en')),
    ],
    ['the page is set', () => laidOut(passagesOf(text), blocks)],
  ])('%s in the time of its length', (_what, work) => expect(least(work)).toBeLessThan(MOST_MS))

  it('the structure is guessed as long as somebody may have broken its lines to fit a page, and then each is a paragraph', () => {
    expect(blocksOfPlainText('- a\n'.repeat(5_000), 'en').every(({ kind }) => kind === 'list_item')).toBe(
      true,
    )
    expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
    expect(blocksFit(text, blocks)).toBe(true)
  })
})

it.each(['.', '. ', 'a.b. ', '?!»', '"a",'])(
  'a text of nothing but %j is cut into clauses in the time of its length',
  (piece) => {
    const text = piece.repeat(Math.floor(100_000 / piece.length))
    expect(least(() => clausesOf(text, 'xx'))).toBeLessThan(MOST_MS)
  },
)

it('the beginning of a long passage is found without parting it to its end', () => {
  expect(least(() => beginningOf('a. '.repeat(200_000), 'en'))).toBeLessThan(MOST_MS)
  expect(beginningOf(`First. X${'x'.repeat(600)}. Third.`, 'en')).toBe('First.')
})

it('operative words are found with their places beyond the first stretch of a long text', () => {
  const text = `${'x '.repeat(10_000)}they will agree`
  const [match] = forceOfWords(text, 'en')
  expect(match && text.slice(match.start, match.end)).toMatch(/^will/)
  expect(least(() => forceOfWords('"a", '.repeat(20_000), 'en'))).toBeLessThan(MOST_MS)
})

it('the block of some words is found by halves', () => {
  const blocks = blocksOfPlainText('- a\n'.repeat(8_000), 'en')
  const { entries, looks } = counted(blocks)
  expect(blockAt(entries, { start: 20_000, end: 20_001 })).toBe(blocks[5_000])
  expect(blockAt(entries, { start: 20_000, end: 20_006 })).toBeNull()
  expect(looks()).toBeLessThan(40)
})

it('words that are nowhere are looked for in a small part of the table of their differences', () => {
  const quote = Array.from({ length: 900 }, (_, at) => `w${at % 7}o a. `)
    .join('')
    .slice(0, 900)
  expect(
    least(() =>
      reanchor({ start: 5, end: 905, exact: quote, prefix: '', suffix: '' }, 'the parties '.repeat(2_000)),
    ),
  ).toBeLessThan(MOST_MS / 4)
})

it('a passage with very many marks is cut into its pieces in looks as many as their number asks', () => {
  const looksAt = (marks: number) => {
    const { entries, looks } = countedFields(
      Array.from({ length: marks }, (_, n) => ({
        ...{ id: `${n}`, kind: 'commitment' as const, start: n * 10, end: n * 10 + 9 },
      })),
    )
    expect(segmentsOf('we agree. '.repeat(marks), 0, entries)).toHaveLength(2 * marks)
    return looks()
  }
  expect(looksAt(4_000)).toBeLessThan(5 * looksAt(1_000))
})
