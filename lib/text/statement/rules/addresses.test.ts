import { expect, it } from 'vitest'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import {
  annotateAddress,
  compareAddress,
  passageAddress,
  revisionAddress,
  textAddress,
  wordsAddress,
} from './addresses'

it.each([
  ['words', wordsAddress('rabat', { start: 120, end: 188 }), '/rabat/words/120-188#words'],
  ['a passage', passageAddress('rabat', 7), '/rabat/statement#p7'],
  ['a passage of a long text', passageAddress('r', 45), '/r/statement/after/36#p45'],
  ['the text at a passage', textAddress('r', 61), '/r/statement/after/60'],
  ['annotate a passage', annotateAddress('rabat', 7), '/desk/rabat/annotate/7'],
  [
    'annotate words',
    annotateAddress('rabat', 7, { start: 120, end: 188 }),
    '/desk/rabat/annotate/7?from=120&to=188',
  ],
  ['as of', asOfAddress('/rabat/7c', '2026-11-24'), '/rabat/7c/as-of/2026-11-24'],
  ['a revision', revisionAddress('rabat', '7c', 'spain', 2), '/rabat/7c/revisions/spain/2'],
  ['two revisions', compareAddress('/rabat/7c', 'spain.1', 'spain.2'), '/rabat/7c/compare/spain.1/spain.2'],
])('address of %s', (_what, address, expected) => {
  expect(address).toBe(expected)
})
