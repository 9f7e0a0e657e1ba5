import { describe, expect, it } from 'vitest'
import { REVIEW_STATES } from '@/lib/record/review/types'
import { isOpen, type Living, type NoteAct, takesPublicReplies } from './lifecycle'

const note = (changes: Partial<Living> = {}): Living => ({
  state: 'open',
  visibility: 'public',
  isReply: false,
  isResolved: false,
  ...changes,
})

describe('the life of a note', () => {
  it.each<[NoteAct, readonly string[]]>([
    ['edit', ['open', 'sent_back']],
    ['submit', ['open', 'sent_back']],
    ['resolve', ['open', 'submitted', 'sent_back', 'published']],
    ['reply', ['open', 'submitted', 'sent_back', 'published']],
  ])('%s is open in %j', (act, states) => {
    expect(REVIEW_STATES.filter((state) => isOpen(act, note({ state })))).toEqual(states)
  })

  it.each<[string, NoteAct, Partial<Living>, boolean]>([
    ['a team note is not submitted', 'submit', { visibility: 'team' }, false],
    ['what is resolved is not resolved again', 'resolve', { isResolved: true }, false],
    ['what is resolved is opened again', 'reopen', { isResolved: true }, true],
    ['what is not resolved is not', 'reopen', {}, false],
    ['a reply is not resolved', 'resolve', { isReply: true }, false],
    ['a reply takes no reply', 'reply', { isReply: true }, false],
    ['a reply is submitted', 'submit', { isReply: true }, true],
  ])('%s', (_what, act, changes, expected) => {
    expect(isOpen(act, note(changes))).toBe(expected)
  })

  it('lets a public reply stand below a public note only', () => {
    expect(REVIEW_STATES.filter((state) => takesPublicReplies({ state }))).toEqual(['published'])
  })
})
