import { describe, expect, it } from 'vitest'
import { hasDeskPage, objectAddress, workAddress } from './object-address'

describe('the page on the desk', () => {
  it.each([
    ['revision', '/desk/reviews/x'],
    ['source', '/desk/sources/x'],
    ['follow-up', '/desk/follow-ups/x'],
    ['search-log', '/desk/searches/x'],
    ['lineage-link', '/desk/lineage/x'],
    ['request', '/desk/requests/x'],
    ['reader-message', '/desk/reader-messages/x'],
    ['person', '/desk/people/x'],
  ] as const)('of a %s that the record names', (type, address) =>
    expect(objectAddress(type, 'x')).toBe(address),
  )

  it.each(['note', 'commitment', 'translation', 'item-test'] as const)(
    'of a %s is where it is reviewed',
    (noun) => expect(objectAddress(noun, 'x')).toBe(workAddress({ noun, id: 'x' })),
  )

  it.each(['session', 'house-text', 'toString'])('is none for a %s', (type) =>
    expect(hasDeskPage(type)).toBe(false),
  )
})
