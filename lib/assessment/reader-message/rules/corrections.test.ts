import { describe, expect, it } from 'vitest'
import type { CorrectingRevision } from '@/lib/assessment/status-update/types'
import type { ListedItem } from '@/lib/text/commitment/types'
import type { WithdrawnNote } from '@/lib/text/note/types'
import type { PartyReply, PublicMessage } from '../types'
import { anchorOf, correctionsAt, newestFirst, repliesOn } from './corrections'

const revision = { id: 'r', reference: '7c', party: 'spain', number: 2 } as CorrectingRevision
const item = { reference: '8a' } as ListedItem
const note = { id: 'n', reference: null, reason: 'Wrong item.', language: 'en' } satisfies WithdrawnNote
const message = { id: 'a', closedAt: '2026-04-01T10:00:00.000Z' } as PublicMessage
const reply = { id: 'a', reference: '7c', publishedAt: '2026-05-01T10:00:00.000Z' } as PartyReply
const read = { revisions: [revision], items: [item], notes: [note], messages: [message], replies: [reply] }

describe('the corrections', () => {
  it.each([
    ['revision', '7c-spain-2', 'r-7c-spain-2'],
    ['item', '8a', 'w-8a'],
    ['note', '0123456789abcdef', 'note-01234567'],
    ['message', 'a', 'm-a'],
    ['reply', 'a', 'm-a'],
  ] as const)('name a %s by what it is about', (kind, name, anchor) =>
    expect(anchorOf(kind, name)).toBe(anchor),
  )

  it('stand newest first, a day before its moments and those of one moment by name', () => {
    const at = (anchor: string, moment: string) => ({ anchor, at: moment })
    const entries = [
      at('w-8a', '2026-03-05'),
      at('m-b', '2026-03-05T10:00:00.000Z'),
      at('m-a', '2026-03-05T10:00:00.000Z'),
      at('r-7c-spain-2', '2026-06-01T10:00:00.000Z'),
    ]
    expect(newestFirst(entries).map(({ anchor }) => anchor)).toEqual(['r-7c-spain-2', 'm-a', 'm-b', 'w-8a'])
  })

  it('take what was read of each place, in the order of the places, and nothing that was not', () => {
    const place = (kind: 'message' | 'reply' | 'item' | 'note' | 'revision', id: string) => ({
      kind,
      id,
      at: '2026-05-01',
      anchor: `${kind}-${id}`,
    })
    const found = correctionsAt(
      [
        place('reply', 'a'),
        place('message', 'a'),
        place('item', '8a'),
        place('note', 'gone'),
        place('revision', 'r'),
      ],
      read,
    )
    const stands = (kind: string, id: string) => ({ kind, at: '2026-05-01', anchor: `${kind}-${id}` })
    expect(found).toEqual([
      { ...stands('reply', 'a'), reply },
      { ...stands('message', 'a'), message },
      { ...stands('item', '8a'), item },
      { ...stands('revision', 'r'), revision },
    ])
  })
})

it('the replies on an item are those that readers had seen by a day', () => {
  const other = { ...reply, id: 'c', reference: '7d' }
  expect(repliesOn('7c', [reply, other])).toEqual([reply])
  expect(repliesOn('7c', [reply], '2026-05-01')).toEqual([reply])
  expect(repliesOn('7c', [reply], '2026-04-30')).toEqual([])
})
