import { describe, expect, it } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { mayTake, type ReadCopy, readableWords, whyNotTaken } from './policy'

const member = (...roles: Role[]): Actor => ({
  kind: 'member',
  id: 'me',
  sessionId: 's',
  publicName: 'Me',
  roles,
})
const analyst = member('analyst')
const reviewer = member('reviewer')
const copy = (more: Partial<ReadCopy> = {}): ReadCopy => ({
  isListed: true,
  shown: 'quoted',
  withheld: [],
  isClosed: (more.withheld ?? []).length > 0,
  ...more,
})

describe('what somebody reads', () => {
  it.each([
    ['a reader, of a new copy', visitor, copy(), 'quoted', false],
    ['a reader, of one that is open', visitor, copy({ shown: 'whole' }), 'whole', true],
    ['a reader, of one by title', visitor, copy({ shown: 'title' }), 'nothing', false],
    [
      'a reader, of a source that is not public',
      visitor,
      copy({ shown: 'whole', isListed: false }),
      'nothing',
      false,
    ],
    [
      'a reader, where words are withheld',
      visitor,
      copy({ shown: 'whole', withheld: ['stretch'] }),
      'whole',
      false,
    ],
    [
      'a reader, where all is withheld',
      visitor,
      copy({ shown: 'whole', withheld: ['whole'] }),
      'nothing',
      false,
    ],
    ['somebody without a role', member(), copy(), 'quoted', false],
    ['an analyst', analyst, copy({ shown: 'title', isListed: false }), 'whole', true],
    ['an analyst, where words are withheld', analyst, copy({ withheld: ['stretch'] }), 'whole', false],
    [
      'an analyst, where words of another copy are withheld',
      analyst,
      copy({ isClosed: true }),
      'whole',
      false,
    ],
    ['a reviewer, where all is withheld', reviewer, copy({ withheld: ['whole'] }), 'whole', true],
    ['a job', 'system', copy({ shown: 'title' }), 'whole', true],
  ] as const)('%s', (_who, reader, of, words, bytes) => {
    expect(readableWords(reader, of)).toBe(words)
    expect(mayTake(reader, of)).toBe(bytes)
  })
})

it.each([
  [{ brought: null, isErased: true, isClosed: true, shown: 'whole' }, 'erased'],
  [{ brought: {}, isErased: false, isClosed: false, shown: 'whole' }, 'no-visit'],
  [{ brought: null, isErased: false, isClosed: true, shown: 'title' }, 'withheld'],
  [{ brought: null, isErased: false, isClosed: false, shown: 'quoted' }, 'quoted-only'],
  [{ brought: null, isErased: false, isClosed: false, shown: 'title' }, 'title-only'],
  // What was withheld after it was looked up.
  [{ brought: null, isErased: false, isClosed: false, shown: 'whole' }, 'withheld'],
] as const)('a copy that readers do not have whole, %j, is %s', (copy, why) => {
  expect(whyNotTaken(copy)).toBe(why)
})
