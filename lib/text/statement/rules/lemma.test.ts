import { describe, expect, it } from 'vitest'
import { lemmaOf, surroundingsOf } from './lemma'

describe('lemmas', () => {
  it.each([
    ['human trafficking networks', 'human trafficking networks'],
    ['they agreed to renew their partnership', 'they agreed to renew their partnership'],
    [
      'They condemn the actions of these networks and everyone who helps them.',
      'They condemn the … helps them',
    ],
  ])('shortens %s', (exact, shown) => {
    expect(lemmaOf(exact)).toBe(shown)
  })
})

describe('surroundings', () => {
  const text =
    'The new operational partnership in the field of combating human trafficking between them could cover, in particular, support for border management, strengthening police cooperation.'
  it('cuts between words and says that more stands there', () => {
    const start = text.indexOf('could cover')
    expect(surroundingsOf(text, start, start + 'could cover'.length)).toEqual({
      before: '… in the field of combating human trafficking between them ',
      after: ', in particular, support for border management, …',
    })
  })
  it('shows all there is near the ends', () => {
    expect(surroundingsOf('One two three.', 4, 7)).toEqual({ before: 'One ', after: ' three.' })
  })
})
