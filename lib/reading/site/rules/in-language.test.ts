import { expect, it } from 'vitest'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { HouseText } from '../types'
import { textIn, unsaidOf } from './in-language'

const said = (language: Locale, body: string, kind: HouseText['kind'] = 'contact'): HouseText => ({
  kind,
  language,
  body,
  version: 1,
  at: '2026-11-27T00:00:00.000Z',
  by: 'A test',
})

it.each([
  ['the page’s own', [said('en', 'A'), said('fr', 'B')], 'fr', 'B'],
  ['else the first in the order of our languages', [said('ar', 'C'), said('fr', 'B')], 'es', 'B'],
  ['not one that was taken back', [said('fr', ''), said('ar', 'C')], 'fr', 'C'],
  ['not one of another kind', [said('fr', 'B', 'privacy')], 'fr', null],
  ['nothing where nobody said it', [], 'en', null],
] as const)('shows %s', (_what, texts, locale, body) => {
  expect(textIn(texts, 'contact', locale)?.body ?? null).toBe(body)
})

it.each([
  ['all of it on a new site', [], false, ['name', 'about', 'imprint', 'contact', 'licence', 'privacy']],
  [
    'no contact where an address to write to is set',
    [],
    true,
    ['name', 'about', 'imprint', 'licence', 'privacy'],
  ],
  [
    'not what is said in one language, and what was taken back',
    [said('ar', 'C', 'imprint'), said('en', '', 'licence')],
    true,
    ['name', 'about', 'licence', 'privacy'],
  ],
] as const)('asks an administrator for %s', (_what, texts, hasContact, kinds) => {
  expect(unsaidOf(texts, hasContact)).toEqual(kinds)
})
