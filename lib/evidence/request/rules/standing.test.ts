import { describe, expect, it } from 'vitest'
import type { Act, ActKind, ActView } from '../types'
import { deadlineOf, inOrder, isOpen, listedActs, standingActs, standingOn } from './standing'

let count = 0
function act(kind: ActKind, day: string, more: Partial<Act> = {}): Act {
  count += 1
  const recordedAt = `2026-11-24T10:00:00.${String(count).padStart(3, '0')}Z`
  return { id: `a${count}`, kind, day, deadline: null, basis: null, correctsId: null, recordedAt, ...more }
}

describe('standingOn', () => {
  const sent = act('sent', '2026-11-02')
  const registered = act('acknowledged', '2026-11-03')
  const extended = act('extended', '2026-11-20')
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
    ['answered late', [sent, act('answered', '2026-12-24')], '2027-01-01', 'answered', null, 0],
    [
      'answered in part',
      [sent, act('answered_partly', '2026-11-20')],
      '2027-01-01',
      'answered_partly',
      null,
      0,
    ],
    ['refused', [sent, act('refused', '2026-11-20')], '2027-01-01', 'refused', null, 0],
    ['nothing is held', [sent, act('nothing_held', '2026-11-20')], '2027-01-01', 'nothing_held', null, 0],
    ['withdrawn', [sent, act('withdrawn', '2026-11-20')], '2027-01-01', 'withdrawn', null, 0],
    [
      'appealed',
      [sent, act('refused', '2026-11-20'), act('appealed', '2026-11-24')],
      '2026-11-25',
      'appealed',
      '2026-12-15',
      0,
    ],
    [
      'appealed, and registered',
      [sent, act('refused', '2026-11-20'), act('appealed', '2026-11-24'), act('acknowledged', '2026-11-26')],
      '2026-12-18',
      'overdue',
      '2026-12-17',
      1,
    ],
    [
      'answered after an appeal',
      [sent, act('refused', '2026-11-20'), act('appealed', '2026-11-24'), act('answered', '2026-12-01')],
      '2027-01-01',
      'answered',
      null,
      0,
    ],
  ] as const)('%s', (_case, acts, today, state, deadline, late) => {
    const standing = standingOn('eu_1049_2001', acts, today)
    expect([standing.state, standing.deadline?.day ?? null, standing.daysOverdue]).toEqual([
      state,
      deadline,
      late,
    ])
  })

  it('says since when, and which stage', () => {
    const acts = [sent, act('refused', '2026-11-20'), act('appealed', '2026-11-24')]
    expect(standingOn('eu_1049_2001', acts, '2026-11-25')).toMatchObject({
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

describe('deadlineOf', () => {
  it('says from which day it is counted', () => {
    const sent = act('sent', '2026-11-02')
    const received = act('acknowledged', '2026-11-05')
    expect(deadlineOf('es_19_2013', [sent])).toEqual({
      day: '2026-12-02',
      from: '2026-11-02',
      by: 'sent',
      basis: null,
      extended: false,
    })
    expect(deadlineOf('es_19_2013', [sent, received])).toMatchObject({ day: '2026-12-07', by: 'registered' })
  })

  it('takes a typed deadline with its basis, until the law extends it', () => {
    const typed = { deadline: '2026-12-24', basis: 'Its letter of 3 November' }
    const sent = act('sent', '2026-11-02', typed)
    expect(deadlineOf('other', [sent])).toMatchObject({
      day: '2026-12-24',
      by: 'typed',
      ...{ basis: typed.basis },
    })
    expect(deadlineOf('other', [act('sent', '2026-11-02')])).toBeNull()
    const extension = act('extended', '2026-11-20', {
      deadline: '2027-01-15',
      basis: 'Its letter of 20 November',
    })
    expect(deadlineOf('other', [sent, extension])).toMatchObject({ day: '2027-01-15', extended: true })
    expect(deadlineOf('eu_1049_2001', [act('sent', '2026-11-02'), extension])).toMatchObject({
      day: '2027-01-15',
      by: 'typed',
    })
    expect(deadlineOf('ma_31_13', [act('sent', '2026-11-02'), act('extended', '2026-11-20')])).toMatchObject({
      day: '2026-12-28',
      extended: true,
    })
  })

  it('reckons nothing for an appeal where the law of the appeal is another', () => {
    const acts = [act('sent', '2026-11-02'), act('refused', '2026-11-20'), act('appealed', '2026-11-24')]
    expect(deadlineOf('es_19_2013', acts)).toBeNull()
    const typed = act('appealed', '2026-11-24', { deadline: '2027-02-24', basis: 'Ley 19/2013, art. 24.4' })
    expect(deadlineOf('es_19_2013', [...acts.slice(0, 2), typed])).toMatchObject({
      day: '2027-02-24',
      by: 'typed',
    })
  })
})

describe('corrections', () => {
  const sent = act('sent', '2026-11-02')
  const wrong = act('acknowledged', '2026-11-03')

  it('put an act in place of another', () => {
    const right = act('acknowledged', '2026-11-10', { correctsId: wrong.id })
    expect(standingActs([sent, wrong, right])).toEqual([sent, right])
    expect(deadlineOf('eu_1049_2001', [sent, wrong, right])?.day).toBe('2026-12-01')
  })

  it('strike an act out', () => {
    const struck = act('struck', '2026-11-10', { correctsId: wrong.id })
    expect(standingActs([sent, wrong, struck])).toEqual([sent])
  })

  it('bring back nothing when they are corrected themselves', () => {
    const right = act('acknowledged', '2026-11-04', { correctsId: wrong.id })
    const struck = act('struck', '2026-11-10', { correctsId: right.id })
    expect(standingActs([sent, wrong, right, struck])).toEqual([sent])
  })

  it('keep their place among acts of one day', () => {
    const refused = act('refused', '2026-11-20')
    const appealed = act('appealed', '2026-11-20')
    const partly = act('answered_partly', '2026-11-20', { correctsId: refused.id })
    const kinds = inOrder([appealed, partly, sent, refused]).map(({ kind }) => kind)
    expect(kinds).toEqual(['sent', 'refused', 'answered_partly', 'appealed'])
    expect(standingOn('eu_1049_2001', [sent, refused, appealed, partly], '2026-11-21').state).toBe('appealed')
  })
})

describe('listedActs', () => {
  const view = (kind: ActKind, day: string, more: Partial<ActView> = {}): ActView => ({
    ...act(kind, day),
    ...{ reference: 'Ref. 1', text: null, language: null, source: null, publishedAt: null, ...more },
  })
  const source = { id: 'S1', title: 'A source of the test', language: 'en' }
  const sent = view('sent', '2026-11-02')
  const answer = view('answered', '2026-11-20')
  const named = view('answered', '2026-11-20', { source, correctsId: answer.id })
  const listed = (...acts: ActView[]) =>
    listedActs(acts).map(({ id, isCorrected, isCorrection }) => [id, isCorrected, isCorrection])

  it('has an answer once that was given its source', () => {
    expect(listed(sent, answer, named)).toEqual([
      [sent.id, false, false],
      [named.id, false, false],
    ])
  })

  it('says so where the answer was said otherwise, before or after', () => {
    const other = view('refused', '2026-11-20', { correctsId: named.id })
    expect(listed(sent, answer, named, other)).toEqual([
      [sent.id, false, false],
      [named.id, true, false],
      [other.id, false, true],
    ])
    const right = view('answered', '2026-11-21', { correctsId: answer.id })
    const rightNamed = { ...right, id: 'named', source, correctsId: right.id }
    expect(listed(answer, right, rightNamed)).toEqual([
      [answer.id, true, false],
      ['named', false, true],
    ])
  })
})
