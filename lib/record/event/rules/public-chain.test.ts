import { describe, expect, it } from 'vitest'
import { LINKS_START, leafOf, leafText, linkOf, type OpenedEvent, sealOf, shownPayload } from './public-chain'

// The hashes were computed with sha256sum over the texts, not with the code under test.
const event: OpenedEvent = {
  position: 7,
  at: '2026-11-24T09:30:01.007Z',
  actorKind: 'person',
  verb: 'published',
  objectType: 'revision',
  objectId: 'r1',
  statementId: null,
  payload: '{}',
  objectSha256: null,
  salt: 'a'.repeat(32),
  seal: 'b'.repeat(64),
}
const leaf = '84683ca677880a8cc1b9d6c8b8f93348cec09d98514ae793998fbadef1f1e0ab'

describe('the chain that readers verify', () => {
  it('has a leaf for each event: its fields, one a line', () => {
    expect(leafText(event)).toBe(
      `7\n2026-11-24T09:30:01.007Z\nperson\npublished\nrevision\nr1\n\n{}\n\n${'a'.repeat(32)}\n${'b'.repeat(64)}`,
    )
    expect(leafOf(event)).toBe(leaf)
  })

  it('has a link for each event: the link before it and its leaf', () => {
    expect(linkOf(LINKS_START, leaf)).toBe('4e3e9f5f4d8d83d4d7689d7ee43421fbb0b6a630be72e90fcf96482682688e06')
  })

  it('seals what it does not show', () => {
    expect(sealOf('c'.repeat(32), 'd'.repeat(64))).toBe(
      'd281871b2f3cd639761759e04dd7798786572b9152110e38eaff957f27974dd3',
    )
  })

  it.each<[string, Partial<OpenedEvent>]>([
    ['position', { position: 8 }],
    ['at', { at: '2026-11-24T09:30:01.008Z' }],
    ['actorKind', { actorKind: 'import' }],
    ['verb', { verb: 'approved' }],
    ['objectType', { objectType: 'review' }],
    ['objectId', { objectId: 'r2' }],
    ['statementId', { statementId: 's1' }],
    ['payload', { payload: '{"number":1}' }],
    ['objectSha256', { objectSha256: 'e'.repeat(64) }],
    ['salt', { salt: 'f'.repeat(32) }],
    ['seal', { seal: 'f'.repeat(64) }],
  ])('changes with %s', (_field, change) => {
    expect(leafOf({ ...event, ...change })).not.toBe(leaf)
  })
})

describe('the payload that readers are shown', () => {
  it.each([
    ['{}', '{}'],
    ['{"contentSha256":"ab","number":2}', '{"contentSha256":"ab","number":2}'],
    ['{"review":"x"}', '{}'],
    ['{"note":"x","public":true,"reference":"7c"}', '{"public":true,"reference":"7c"}'],
    ['{"classing":"x","sha256":"ab","invitation":null}', '{"sha256":"ab"}'],
  ])('%s is %s', (payload, shown) => {
    expect(shownPayload(payload)).toBe(shown)
  })
})
