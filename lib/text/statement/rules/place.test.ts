import { expect, it } from 'vitest'
import { placeOf } from './place'

it.each([
  ['paragraph 1.3', [{ key: 'paragraph', value: '1.3' }]],
  [
    'paragraph 3 of the article, last sentence',
    [
      { key: 'paragraph', value: '3', of: 'article' },
      { key: 'sentence', value: 'last' },
    ],
  ],
  ['fourth sentence of the archived text', [{ key: 'sentence', value: '4', of: 'text' }]],
  [
    'under the heading "Pillar One: Strengthen, at last", first sentence',
    [
      { key: 'heading', value: 'Pillar One: Strengthen, at last' },
      { key: 'sentence', value: '1' },
    ],
  ],
  ['paragraph beginning "Pour rappel"', [{ key: 'paragraphFrom', value: 'Pour rappel' }]],
  ["archived copy of the page's beginning", [{ key: 'copyOfBeginning' }]],
])('%s is read step by step', (text, steps) => {
  expect(placeOf(text, 'en')).toEqual(steps)
})

it.each([
  ['a step that has no known form', 'paragraph 3, after the appeal for support', 'en'],
  ['a number that is none', 'paragraph three', 'en'],
  ['words in another language', 'paragraph 3', 'fr'],
  ['a quotation mark that does not close', 'paragraph beginning "Pour, rappel', 'en'],
  ['one that does not close, after a step that is known', 'paragraph 1, "Pour rappel', 'en'],
  ['a comma without a step behind it', 'paragraph 1, ', 'en'],
])('stays as it was written: %s', (_what, text, language) => {
  expect(placeOf(text, language)).toBeNull()
})
