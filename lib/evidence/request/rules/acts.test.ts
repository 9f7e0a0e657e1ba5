import { describe, expect, it } from 'vitest'
import type { ActKind, ActView } from '../types'
import { inOrder, listedActs, standingActs } from './acts'
import { act } from './testing'

describe('corrections', () => {
  const sent = act('sent', '2026-11-02')
  const wrong = act('acknowledged', '2026-11-03')

  it('put an act in place of another', () => {
    const right = act('acknowledged', '2026-11-10', { correctsId: wrong.id })
    expect(standingActs([sent, wrong, right])).toEqual([sent, right])
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
