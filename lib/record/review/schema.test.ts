import { describe, expect, test } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { decisionSchema, severalSchema } from './schema'

const work = { locale: 'en', id: '00000000-0000-4000-8000-000000000000' }
const decision = { ...work, fingerprint: 'a'.repeat(64), decision: 'send_back' }

describe('a decision as it is typed', () => {
  test.each<[string, object, object | null]>([
    ['whole', { reason: 'Test reason' }, null],
    ['approving needs no reason', { decision: 'approve' }, null],
    ['sending back does', { reason: ' \r\n ' }, { reason: ['reason'] }],
    ['a reason too long', { reason: 'x'.repeat(2_001) }, { reason: ['reason_long'] }],
    ['half a character', { reason: 'a\ud800' }, { reason: ['characters'] }],
    ['no fingerprint', { reason: 'Test', fingerprint: '' }, { fingerprint: ['malformed'] }],
    ['another decision', { reason: 'Test', decision: 'publish' }, { decision: ['malformed'] }],
  ])('%s', (_, change, faults) => {
    const { error } = decisionSchema.safeParse({ ...decision, ...change })
    expect(error ? fieldErrorsOf(error) : null).toEqual(faults)
  })

  test('takes nothing that decides nothing', () => {
    const key = '00000000-0000-4000-8000-000000000001'
    const parsed = decisionSchema.parse({ ...decision, key, reason: 'Test', noun: 'note', version: '999' })
    expect(Object.keys(parsed).sort()).toEqual(['decision', 'fingerprint', 'id', 'key', 'reason'])
  })
})

describe('decisions on several as they are typed', () => {
  const one = { id: work.id, fingerprint: 'a'.repeat(64) }
  const approved = { ...one, decision: 'approve' }
  test.each<[string, readonly object[], object | null]>([
    ['one is enough', [one, approved], null],
    ['none is chosen', [one, { ...one, decision: 'later', reason: 'Test' }], { chosen: ['none_chosen'] }],
    ['no work', [], { chosen: ['none_chosen'] }],
    ['no reason', [approved, { ...one, decision: 'send_back' }], { 'decisions[1].reason': ['reason'] }],
    ['no fingerprint', [{ id: work.id, decision: 'approve' }], { 'decisions[0].fingerprint': ['malformed'] }],
    ['more than a page holds', Array.from({ length: 101 }, () => approved), { decisions: ['malformed'] }],
  ])('%s', (_, decisions, faults) => {
    const { error } = severalSchema.safeParse({ decisions })
    expect(error ? fieldErrorsOf(error) : null).toEqual(faults)
  })

  test('all that is not sent back is approved, where the form says so', () => {
    const sentBack = { ...one, decision: 'send_back', reason: 'Test reason' }
    const { decisions } = severalSchema.parse({
      rest: 'approve',
      decisions: [{ ...one, decision: 'later' }, sentBack, one],
    })
    expect(decisions.map(({ decision }) => decision)).toEqual(['approve', 'send_back', 'approve'])
    const { error } = severalSchema.safeParse({ rest: 'approve', decisions: [] })
    expect(error && fieldErrorsOf(error)).toEqual({ chosen: ['none_chosen'] })
  })

  test('what is left for later is left out', () => {
    const later = { ...one, decision: 'later', reason: 'Typed and left' }
    expect(severalSchema.parse({ decisions: [later, approved] }).decisions).toEqual([
      { ...approved, reason: '' },
    ])
  })
})
