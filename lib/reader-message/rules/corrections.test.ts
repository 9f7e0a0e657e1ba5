import { describe, expect, it } from 'vitest'
import type { CommitmentView } from '@/lib/commitment/types'
import type { PublicNoteView } from '@/lib/note/types'
import type { RevisionView } from '@/lib/status-update/types'
import type { PartyReply, PublicMessage } from '../types'
import { correctionsOf, repliesOn } from './corrections'

const revision = (changes: Partial<RevisionView>) =>
  ({
    reference: '7c',
    party: 'spain',
    number: 1,
    succession: null,
    finalAt: '2026-01-01T10:00:00.000Z',
    ...changes,
  }) as RevisionView

const first = revision({})
const second = revision({ number: 2, succession: 'corrects', finalAt: '2026-02-01T10:00:00.000Z' })
const third = revision({ number: 3, succession: 'replaces', finalAt: '2026-03-01T10:00:00.000Z' })
const waiting = revision({ number: 4, succession: 'corrects', finalAt: null })
const ofAll = revision({ party: 'all', number: 9, finalAt: '2026-01-05T10:00:00.000Z' })

const item = (changes: Partial<CommitmentView>) =>
  ({ reference: '8a', withdrawn: null, ...changes }) as CommitmentView
const note = (anchor: string, at: string | null) => ({
  anchor,
  withdrawn: at === null ? null : { at, reason: 'Wrong item.' },
})
const message = { id: 'a', closedAt: '2026-04-01T10:00:00.000Z' } as PublicMessage
const reply = {
  id: 'b',
  reference: '7c',
  publishedAt: '2026-05-01T10:00:00.000Z',
  withdrawnAt: null,
} as PartyReply
const empty = { revisions: [], items: [], notes: [], messages: [], replies: [] }

describe('the corrections', () => {
  it('of nothing are none', () => expect(correctionsOf(empty)).toEqual([]))

  it('are the judgements that say we were wrong, with the one before them on their line', () => {
    const found = correctionsOf({ ...empty, revisions: [first, second, third, waiting, ofAll] })
    expect(found).toEqual([
      {
        kind: 'revision',
        at: '2026-02-01T10:00:00.000Z',
        anchor: 'r-7c-spain-2',
        revision: second,
        corrected: first,
      },
    ])
  })

  it('stand with items and notes that were withdrawn, messages and replies, newest first', () => {
    const notes = [
      {
        ...note('note-1', null),
        target: { kind: 'item', reference: '7c' },
        replies: [note('note-2', '2026-03-03T10:00:00.000Z')],
      },
      { ...note('note-3', '2026-03-04T10:00:00.000Z'), target: { kind: 'source', id: 'S40' }, replies: [] },
    ] as unknown as PublicNoteView[]
    const withdrawn = item({ withdrawn: { on: '2026-03-05', reason: 'Twice.', language: 'en' } })
    const found = correctionsOf({
      revisions: [first, second],
      items: [item({}), withdrawn],
      notes,
      messages: [message],
      replies: [reply],
    })
    expect(found.map(({ anchor }) => anchor)).toEqual([
      'm-b',
      'm-a',
      'w-8a',
      'note-3',
      'note-2',
      'r-7c-spain-2',
    ])
    expect(found[3]).toMatchObject({ reference: null, sourceId: 'S40' })
    expect(found[4]).toMatchObject({ reference: '7c', sourceId: null })
  })

  it('bring a reply up again on the day on which it was taken back', () => {
    const back = { ...reply, withdrawnAt: '2026-06-01T10:00:00.000Z' }
    expect(correctionsOf({ ...empty, replies: [back] })[0]?.at).toBe('2026-06-01T10:00:00.000Z')
  })
})

it('the replies on an item are those that readers had seen by a day', () => {
  const other = { ...reply, id: 'c', reference: '7d' }
  expect(repliesOn('7c', [reply, other])).toEqual([reply])
  expect(repliesOn('7c', [reply], '2026-05-01')).toEqual([reply])
  expect(repliesOn('7c', [reply], '2026-04-30')).toEqual([])
})
