import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { SignedSource } from '@/lib/source/types'
import { fingerprintOf, fingerprintText } from './fingerprint'

const words = {
  title: 'Test document',
  titleBasis: 'as_shown',
  publisher: 'Test publisher',
  author: null,
  date: null,
  language: 'en',
  type: 'official',
  summary: null,
  primary: null,
  onBehalfOf: null,
  independenceGroup: null,
  originFor: null,
  reliability: null,
  credibility: null,
  sameAs: null,
  url: 'https://test.example/document',
} as const
const listed: SignedSource = {
  id: 'S48',
  url: 'https://source.example/48',
  becomesPublic: true,
  stands: words,
  after: words,
  accepted: [],
  shown: {
    core: false,
    seen: 'excerpt',
    note: null,
    bearings: [{ slug: 'rabat', reference: '7d', stance: 'supports' }],
  },
}
const content = 'a'.repeat(64)

describe('the fingerprint of a decision', () => {
  test('is the SHA-256 of canonical JSON', () => {
    const text = fingerprintText(content, [listed])
    expect(text).toBe(
      `{"contentSha256":"${content}","sources":[{"accepted":[],"after":{"author":null,"date":null,"independenceGroup":null,` +
        '"language":"en","onBehalfOf":null,"primary":null,"publisher":"Test publisher","summary":null,"title":"Test document",' +
        '"titleBasis":"as_shown","type":"official"},"id":"S48","shown":{"bearings":[{"reference":"7d","slug":"rabat",' +
        '"stance":"supports"}],"core":false,"note":null,"seen":"excerpt"},"url":"https://source.example/48"}]}',
    )
    expect(fingerprintOf(content, [listed])).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })

  test('does not depend on the order in which a row was read', () => {
    const after = Object.fromEntries(Object.entries(words).reverse()) as typeof words
    expect(fingerprintOf(content, [{ ...listed, after }])).toBe(fingerprintOf(content, [listed]))
  })

  test.each<[string, Partial<SignedSource>]>([
    ['a date', { after: { ...words, date: '2022-07' } }],
    ['a grade', { after: { ...words, reliability: 'B' } }],
    ['an address', { url: 'https://source.example/49' }],
    ['an item that it bears on', { shown: { ...listed.shown, bearings: [] } }],
    ['that it is public already', { becomesPublic: false }],
  ])('is another with %s', (_case, change) => {
    expect(fingerprintOf(content, [{ ...listed, ...change }])).not.toBe(fingerprintOf(content, [listed]))
  })

  test('is another with another text, and without the source', () => {
    const all = [
      fingerprintOf(content, [listed]),
      fingerprintOf('b'.repeat(64), [listed]),
      fingerprintOf(content, []),
    ]
    expect(new Set(all).size).toBe(3)
  })
})
