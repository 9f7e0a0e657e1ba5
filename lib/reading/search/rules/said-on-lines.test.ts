import { expect, test } from 'vitest'
import type { SaidInShort } from '@/lib/assessment/status-update/rules/in-short'
import { saidOnLines } from './said-on-lines'

const judgement = (
  party: string,
  inShort: string | null,
  inShortWhole: string | null = null,
): SaidInShort => ({
  ...{ party, inShort, inShortWhole, rationaleLanguage: 'en', finalAt: null, shownAsInterim: null },
})
const said = (party: string, text: string) => ({ party, text, language: 'en' })

test.each([
  [
    'of each line, with whom it speaks of',
    [judgement('spain', 'One.'), judgement('morocco', 'Two.')],
    'Whole.',
    [said('spain', 'One.'), said('morocco', 'Two.')],
  ],
  [
    'not the one that stands above',
    [judgement('spain', 'One.', 'Whole.')],
    'Whole.',
    [said('spain', 'One.')],
  ],
  [
    'of the whole too, where a newer one stands above',
    [judgement('spain', null, 'Older.')],
    'Whole.',
    [said('all', 'Older.')],
  ],
  ['nothing where nobody wrote any', [judgement('all', null)], null, []],
] as const)('%s', (_what, judgements, above, expected) => {
  expect(saidOnLines(judgements, above === null ? null : said('all', above))).toEqual(expected)
})
