import { describe, expect, it } from 'vitest'
import { markdownReader } from './markdown'

const asNote = markdownReader(['quote', 'list', 'code'])
const asRationale = markdownReader([])

/** The longest text that any field takes which is read as Markdown (lib/assessment/status-update/schema.ts). */
const LONGEST = 20_000

/**
 * A dozen times what the costliest of these takes on a slow machine, and a tenth of what a reader takes whose time grows with the square: 2.3 to 8 seconds.
 * Processor time of this process, the least of three readings: what else runs on the machine counts little.
 */
const MOST_MS = 400

describe.each([
  ['note', asNote],
  ['rationale', asRationale],
] as const)('a %s of the greatest length', (_what, read) => {
  it.each([
    ...['*a_', '_*', '*_a', '**_a', '*a**', '*a_b', '*[_', '**a', 'a* ', '*a**b***c', '*a _b* c_ ', '***a'],
    ...[
      '[',
      '![',
      '[a',
      'a]',
      '[a](',
      '[a](b',
      '[a](<b',
      '[a](b "',
      '[a](b (',
      '[[a]](b)',
      '[a][b]',
      '[*a](_b)',
    ],
    ...['`', '`a``b```c', '`a``', '<a:b', '<a', '&a', '&amp;', '\\', '\\*', '<!--', '<a b="'],
    ...[
      '> ',
      '>',
      '> - ',
      '- a\n',
      '-\n',
      '1. a\n\n',
      '* > a\n\n',
      '  > a\n',
      '``` \n',
      '~~~a\n',
      '    a\n',
      '\t',
    ],
    ...[
      '\n',
      'a\n',
      'a  \n',
      '\\\n',
      '   \n',
      '[a]: b\n',
      '- *a_\n',
      '> *a_\n',
      '**Note:** [a](https://a.b) _b_ [1] ',
    ],
  ])('of nothing but %j takes no longer than it is long', (piece) => {
    const text = piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST)
    const times = [1, 2, 3].map((n) => processorTime(() => read(text + n)))
    expect(Math.min(...times)).toBeLessThan(MOST_MS)
  })

  it.each([
    ['images in images', '![', '](a)'],
    ['brackets in brackets', '[', '](a)'],
    ['marks in marks', '*a **b ', '** *'],
    ['crossed marks', '*a _b ', '* _'],
    ['marks in links', '[*a ', '*](https://a.b)'],
  ])('of %s takes no longer than it is long', (_form, before, behind) => {
    const count = Math.floor(LONGEST / (before.length + behind.length))
    const text = `${before.repeat(count)}x${behind.repeat(count)}`
    expect(Math.min(...[1, 2, 3].map((n) => processorTime(() => read(text + n))))).toBeLessThan(MOST_MS)
  })
})

/** In milliseconds. */
function processorTime(work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000
}
