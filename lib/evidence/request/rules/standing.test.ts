import { describe, expect, it } from 'vitest'
import type { ActKind } from '../types'
import { isOpen, standingOn } from './standing'
import { act } from './testing'

describe('standingOn', () => {
  const sent = act('sent', '2026-11-02')
  const registered = act('acknowledged', '2026-11-03')
  const extended = act('extended', '2026-11-20')
  const answered = (kind: ActKind, day = '2026-11-20') => act(kind, day)
  const appeal = [sent, answered('refused'), act('appealed', '2026-11-24')]
  const later = '2027-01-01'
  it.each([
    ['nothing happened yet', [], '2026-11-24', 'draft', null, 0],
    ['sent', [sent], '2026-11-04', 'sent', '2026-11-23', 0],
    ['registered a day later', [sent, registered], '2026-11-04', 'acknowledged', '2026-11-24', 0],
    ['a week before', [sent, registered], '2026-11-17', 'due_soon', '2026-11-24', 0],
    ['eight days before', [sent, registered], '2026-11-16', 'acknowledged', '2026-11-24', 0],
    ['on its deadline', [sent, registered], '2026-11-24', 'due_soon', '2026-11-24', 0],
    ['the day after', [sent, registered], '2026-11-25', 'overdue', '2026-11-24', 1],
    ['forty days after', [sent, registered], '2027-01-03', 'overdue', '2026-11-24', 40],
    ['extended', [sent, registered, extended], '2026-11-25', 'extended', '2026-12-15', 0],
    ['extended, and late', [sent, registered, extended], '2026-12-16', 'overdue', '2026-12-15', 1],
    ['answered late', [sent, answered('answered', '2026-12-24')], later, 'answered', null, 0],
    ['answered in part', [sent, answered('answered_partly')], later, 'answered_partly', null, 0],
    ['refused', [sent, answered('refused')], later, 'refused', null, 0],
    ['nothing is held', [sent, answered('nothing_held')], later, 'nothing_held', null, 0],
    ['withdrawn', [sent, answered('withdrawn')], later, 'withdrawn', null, 0],
    ['appealed', appeal, '2026-11-25', 'appealed', '2026-12-15', 0],
    [
      'appealed, and registered',
      [...appeal, act('acknowledged', '2026-11-26')],
      ...(['2026-12-18', 'overdue', '2026-12-17', 1] as const),
    ],
    ['answered after an appeal', [...appeal, answered('answered', '2026-12-01')], later, 'answered', null, 0],
  ] as const)('%s', (_case, acts, today, state, deadline, late) => {
    const { state: is, deadline: until, daysOverdue } = standingOn('eu_1049_2001', acts, today)
    expect([is, until?.day ?? null, daysOverdue]).toEqual([state, deadline, late])
  })

  it('says since when, and which stage', () => {
    expect(standingOn('eu_1049_2001', appeal, '2026-11-25')).toMatchObject({
      stage: 'appeal',
      since: '2026-11-24',
    })
    expect(standingOn('eu_1049_2001', [sent], '2027-01-01')).toMatchObject({
      stage: 'request',
      since: '2026-11-23',
    })
  })

  it('is open until it is answered or withdrawn', () => {
    const open = [[], [sent], [sent, extended], [sent, act('refused', '2026-11-20')]].map((acts) =>
      isOpen(standingOn('eu_1049_2001', acts, '2026-11-24')),
    )
    expect(open).toEqual([false, true, true, false])
  })
})
