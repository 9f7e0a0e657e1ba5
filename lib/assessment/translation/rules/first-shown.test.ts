import { expect, it } from 'vitest'
import { firstShown } from './first-shown'

it.each([
  ['the page’s own, where something awaits', 'es', { fr: 9, es: 1 }, 'es'],
  ['that of most, where nothing into the page’s own awaits', 'en', { fr: 2, ar: 3 }, 'ar'],
  ['the page’s own, where nothing awaits', 'en', {}, 'en'],
] as const)('the list opens with %s', (_what, page, awaiting, language) => {
  expect(firstShown(page, awaiting)).toBe(language)
})
