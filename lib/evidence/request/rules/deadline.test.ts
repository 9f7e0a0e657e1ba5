import { describe, expect, it } from 'vitest'
import { deadlineOf } from './deadline'
import { act } from './testing'

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

  it('counts from an act that stands in place of another', () => {
    const wrong = act('acknowledged', '2026-11-03')
    const right = act('acknowledged', '2026-11-10', { correctsId: wrong.id })
    expect(deadlineOf('eu_1049_2001', [act('sent', '2026-11-02'), wrong, right])?.day).toBe('2026-12-01')
  })
})
