import { describe, expect, it } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { readerMessagePolicy, readsMessages } from './policy'
import { READER_MESSAGE_VERBS } from './types'

const member = (id: string, ...roles: Role[]): Actor => ({
  kind: 'member',
  id,
  sessionId: id,
  publicName: id,
  roles,
})

const mine = { takenById: 'me', proposedById: 'me' }
const anothers = { takenById: 'another', proposedById: 'another' }

describe('who may do what with a message', () => {
  it.each<[string, Actor, typeof mine, readonly (true | string)[]]>([
    ['a visitor', visitor, anothers, Array(6).fill('not_permitted')],
    ['an administrator', member('me', 'administrator'), mine, Array(6).fill('not_permitted')],
    [
      'an analyst, own',
      member('me', 'analyst'),
      mine,
      [true, true, 'not_permitted', 'not_permitted', 'not_permitted', 'not_permitted'],
    ],
    [
      'an analyst, another’s',
      member('me', 'analyst'),
      anothers,
      [true, 'not_permitted', 'not_permitted', 'not_permitted', 'not_permitted', 'not_permitted'],
    ],
    ['a reviewer, own', member('me', 'reviewer'), mine, [true, true, 'own_work', 'own_work', true, true]],
    [
      'a reviewer, another’s',
      member('me', 'reviewer'),
      anothers,
      [true, 'not_permitted', true, true, true, true],
    ],
  ])('%s', (_who, actor, message, answers) =>
    expect(READER_MESSAGE_VERBS.map((verb) => readerMessagePolicy(actor, verb, message))).toEqual(answers),
  )

  it('messages are read by analysts and reviewers', () => {
    expect(
      [visitor, member('a', 'administrator'), member('b', 'analyst'), member('c', 'reviewer')].map(
        readsMessages,
      ),
    ).toEqual([false, false, true, true])
  })
})
