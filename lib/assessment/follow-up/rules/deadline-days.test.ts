import { describe, expect, it } from 'vitest'
import type { ActView, RequestView } from '@/lib/evidence/request/types'
import { deadlineDays } from './deadline-days'

const act = (id: string, kind: ActView['kind'], day: string, publishedAt: string | null) =>
  ({
    id,
    kind,
    day,
    publishedAt,
    recordedAt: `${day}T12:00:00.000Z`,
    correctsId: null,
    deadline: null,
  }) as ActView

const request = {
  id: 'one',
  authority: 'An authority',
  regime: 'other',
  publishedAt: '2026-01-05T09:00:00.000Z',
  acts: [
    { ...act('a', 'sent', '2026-01-05', '2026-01-05T09:00:00.000Z'), deadline: '2026-02-05' },
    act('b', 'acknowledged', '2026-01-07', '2026-01-09T09:00:00.000Z'),
  ],
} as unknown as RequestView

const wordsOf = ({ authority, id }: RequestView) => ({ title: authority, address: `#${id}` })

describe('the deadlines in the calendar', () => {
  it('stand on their day, and were last written when an act of the request came to be shown', () => {
    expect(deadlineDays([request], '2026-01-10', wordsOf)).toEqual([
      {
        id: 'one',
        title: 'An authority',
        address: '#one',
        day: '2026-02-05',
        sequence: 2,
        createdAt: '2026-01-05T09:00:00.000Z',
        updatedAt: '2026-01-09T09:00:00.000Z',
      },
    ])
  })

  it('are none of a request that was answered', () => {
    const answered = { ...request, acts: [...request.acts, act('c', 'answered', '2026-01-20', null)] }
    expect(deadlineDays([answered], '2026-01-21', wordsOf)).toEqual([])
  })
})
