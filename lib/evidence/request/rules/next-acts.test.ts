import { describe, expect, it } from 'vitest'
import { canFollow, correctionsOf, isHistory, nextActs } from './next-acts'
import { act } from './testing'

const sent = act('sent', '2026-11-02')
const acknowledged = act('acknowledged', '2026-11-03')
const refused = act('refused', '2026-11-20')
const answers = ['answered', 'answered_partly', 'refused', 'nothing_held']

describe('nextActs', () => {
  it.each([
    ['nothing', [], '2026-11-24', ['sent']],
    ['sent', [sent], '2026-11-05', ['acknowledged', 'extended', ...answers, 'withdrawn']],
    ['acknowledged', [sent, acknowledged], '2026-11-05', ['extended', ...answers, 'withdrawn']],
    [
      'silence past the deadline',
      [sent, acknowledged],
      '2026-11-25',
      ['extended', ...answers, 'appealed', 'withdrawn'],
    ],
    ['on the deadline', [sent, acknowledged], '2026-11-24', ['extended', ...answers, 'withdrawn']],
    ['refused', [sent, refused], '2026-11-24', ['appealed']],
    ['answered', [sent, act('answered', '2026-11-20')], '2026-11-24', []],
    ['withdrawn', [sent, act('withdrawn', '2026-11-20')], '2026-12-24', []],
    [
      'appealed',
      [sent, acknowledged, refused, act('appealed', '2026-11-21')],
      '2026-11-24',
      ['acknowledged', 'extended', ...answers, 'withdrawn'],
    ],
    [
      'refused after an appeal',
      [sent, refused, act('appealed', '2026-11-21'), act('refused', '2026-11-23')],
      '2026-11-24',
      [],
    ],
  ] as const)('%s', (_case, acts, today, expected) =>
    expect(nextActs('eu_1049_2001', acts, today)).toEqual(expected),
  )

  it('knows no silence without a deadline', () => {
    expect(nextActs('other', [sent], '2030-01-01')).not.toContain('appealed')
  })
})

describe('canFollow', () => {
  it('keeps the order of the days', () => {
    expect(canFollow('eu_1049_2001', [sent], 'answered', '2026-11-01')).toBe(false)
    expect(canFollow('eu_1049_2001', [sent], 'answered', '2026-11-02')).toBe(true)
  })
})

describe('isHistory', () => {
  it.each([
    ['in order', [sent, acknowledged, refused], true],
    ['not sent', [acknowledged], false],
    ['answered twice', [sent, refused, act('answered', '2026-11-21')], false],
    [
      'the answer corrected',
      [sent, refused, act('answered', '2026-11-21', { correctsId: refused.id })],
      true,
    ],
    [
      'sending struck out below an answer',
      [sent, refused, act('struck', '2026-11-21', { correctsId: sent.id })],
      false,
    ],
    [
      'sending moved past what followed',
      [sent, refused, act('sent', '2026-11-22', { correctsId: sent.id })],
      false,
    ],
  ] as const)('%s: %s', (_case, acts, expected) => expect(isHistory('eu_1049_2001', acts)).toBe(expected))
})

describe('correctionsOf', () => {
  it.each([
    ['sent', ['sent', 'struck']],
    ['refused', [...answers, 'struck']],
    ['struck', []],
  ] as const)('%s', (kind, expected) => expect(correctionsOf(kind)).toEqual(expected))
})
