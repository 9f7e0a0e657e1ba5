import { expect, test } from 'vitest'
import { contentHash } from './content-hash'

const content = {
  kind: 'repeated',
  quote: 'Test quote, not from the source',
  locator: 'p. 2',
  why: 'Test reason.',
  whyLanguage: 'en',
} as const

test('changes with every field, and with where one ends and the next begins', () => {
  const hashes = [
    content,
    { ...content, kind: 'weakened' as const },
    { ...content, quote: 'Another' },
    { ...content, locator: null },
    { ...content, why: 'Another' },
    { ...content, whyLanguage: 'fr' },
    { ...content, quote: `${content.quote}p`, locator: '. 2' },
  ].map(contentHash)
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(contentHash({ ...content })).toBe(hashes[0])
})
