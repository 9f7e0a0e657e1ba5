import { expect, it } from 'vitest'
import { withheldInNew } from './withheld-in-new'

const stretch = (words: readonly string[] | null) =>
  ({ withholdingId: 'w', extent: 'stretch', words }) as const
const whole = { withholdingId: 'w', extent: 'whole', words: ['Test page'] } as const

it.each([
  ['words, wherever they stand', 'a name and A NAME', [stretch(['a name'])], '0-6 11-17'],
  ['words in several writings', 'one, two', [stretch(['one', 'two'])], '0-3 5-8'],
  [
    'words in capitals and not, and over the end of a line: each place once',
    'A\nname',
    [stretch(['a name', 'A NAME', 'a\nname'])],
    '0-6',
  ],
  ['words that a whole copy was withheld for', 'ab cd', [stretch(['ab', 'ab '.repeat(2_001)])], '0-2'],
  ['words that are not there', 'Test', [stretch(['a name'])], ''],
  ['a whole copy', 'Test', [whole], '0-4'],
  ['words that were erased: the whole copy', 'Test', [stretch(null)], '0-4'],
  ['a whole copy without words', null, [whole], '0-0'],
  ['words, of a copy without any', null, [stretch(['a name'])], ''],
  ['words that a page repeats without end: all', 'ab '.repeat(2_001), [stretch(['ab'])], '0-6003'],
  ['nothing', 'Test', [], ''],
])('%s', (_what, text, standing, places) => {
  const found = withheldInNew(text, standing).flatMap((each) => each.places)
  expect(found.map(({ start, end }) => `${start}-${end}`).join(' ')).toBe(places)
})
