import { describe, expect, it } from 'vitest'
import { awaitsReading, type Readable, unreadPeople } from './unread'

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`
const sent = { kind: 'sent', personId: 'writer', recordedAt: at(9), publishedAt: null }
const base: Readable = { authorId: 'author', publishedAt: null, updatedAt: at(8), acts: [sent], reviews: [] }
const shown = { ...base, publishedAt: at(10), acts: [{ ...sent, publishedAt: at(10) }] }
const answer = { kind: 'answered', personId: 'other', recordedAt: at(12), publishedAt: null }
const back = (hour: number) => ({ decision: 'send_back' as const, at: at(hour) })

describe('unreadPeople', () => {
  it.each([
    ['unpublished: whoever put it down, and what happened', base, ['author', 'writer']],
    ['all public', shown, []],
    ['a new act on a public one', { ...shown, acts: [...shown.acts, answer] }, ['other']],
    ['of one person twice', { ...base, authorId: 'writer' }, ['writer']],
  ])('%s', (_case, request, expected) => expect(unreadPeople(request)).toEqual(expected))
})

describe('awaitsReading', () => {
  it.each([
    ['a draft', { ...base, acts: [] }, false],
    ['sent', base, true],
    ['sent back', { ...base, reviews: [back(11)] }, false],
    ['written anew since', { ...base, updatedAt: at(12), reviews: [back(11)] }, true],
    ['acted upon since', { ...base, acts: [sent, answer], reviews: [back(11)] }, true],
    ['public, nothing new', shown, false],
    ['public, answered since', { ...shown, acts: [...shown.acts, answer] }, true],
    ['public, the answer sent back', { ...shown, acts: [...shown.acts, answer], reviews: [back(13)] }, false],
  ])('%s: %s', (_case, request, expected) => expect(awaitsReading(request)).toBe(expected))
})
