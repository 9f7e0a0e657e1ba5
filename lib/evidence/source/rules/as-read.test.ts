import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { SignedSource } from '../types'
import { sourceAsRead } from './as-read'
import { BARE } from './testing'

const listed: SignedSource = {
  id: 'S48',
  url: 'https://source.example/48',
  fileSha256: null,
  becomesPublic: true,
  stands: BARE,
  after: BARE,
  accepted: [],
  shown: {
    core: false,
    seen: 'excerpt',
    note: null,
    bearings: [{ slug: 'rabat', reference: '7d', stance: 'supports' }],
  },
}
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('what a decision signs of a source', () => {
  test('is what stands on it afterwards, hashed as an act on it is', () => {
    expect(sourceAsRead(listed).afterSha256).toBe(
      sha256(
        '["https://test.example/document","Test document","as_shown","Test publisher",null,null,"en","official",null,null,null,null]',
      ),
    )
    const after = { ...BARE, url: null, primary: true, sameAs: 'S1', originFor: 'a party' } as const
    expect(sourceAsRead({ ...listed, fileSha256: 'f'.repeat(64), after }).afterSha256).toBe(
      sha256(
        `["sha256:${'f'.repeat(64)}","Test document","as_shown","Test publisher",null,null,"en","official",null,"true",null,null,"S1","origin a party"]`,
      ),
    )
  })

  test('and of one that becomes public what readers see for the first time', () => {
    expect(sourceAsRead(listed).restSha256).toBe(
      sha256(
        '{"accepted":[],"shown":{"bearings":[{"reference":"7d","slug":"rabat","stance":"supports"}],"core":false,"note":null,"seen":"excerpt"},' +
          '"url":"https://source.example/48"}',
      ),
    )
  })

  test('and of another what stood on it', () => {
    expect(sourceAsRead({ ...listed, becomesPublic: false }).restSha256).toBe(
      sha256(
        '{"accepted":[],"stands":{"author":null,"date":null,"independenceGroup":null,"language":"en","onBehalfOf":null,"primary":null,' +
          '"publisher":"Test publisher","summary":null,"title":"Test document","titleBasis":"as_shown","type":"official"}}',
      ),
    )
  })

  test('does not depend on the order in which a row was read', () => {
    const turned = Object.fromEntries(Object.entries(BARE).reverse()) as typeof BARE
    const other = { ...listed, becomesPublic: false, stands: turned, after: turned }
    expect(sourceAsRead(other)).toEqual(sourceAsRead({ ...listed, becomesPublic: false }))
  })

  test.each<[string, Partial<SignedSource>]>([
    ['a date', { after: { ...BARE, date: '2022-07' } }],
    ['a grade', { after: { ...BARE, reliability: 'B' } }],
    ['an address', { url: 'https://source.example/49' }],
    ['an item that it bears on', { shown: { ...listed.shown, bearings: [] } }],
    ['that it is public already', { becomesPublic: false }],
  ])('is another with %s', (_case, change) => {
    expect(sourceAsRead({ ...listed, ...change })).not.toEqual(sourceAsRead(listed))
  })
})
