import { describe, expect, it } from 'vitest'
import { TOLD_TYPES } from '../types'
import { noticeAddress } from './address'
import { tellingsOf, toldActs } from './telling'

describe('who is told of an act, and as what', () => {
  it.each([
    ['follow-up scheduled', { isHandedOn: true }, [['assigned', ['assignee'], false]]],
    ['follow-up scheduled', {}, []],
    ['follow-up rescheduled', { isHandedOn: false }, []],
    ['follow-up completed', {}, [['answered', ['asked'], true]]],
    ['revision submitted', {}, [['submitted', ['deciders'], true]]],
    [
      'revision submitted',
      { differs: true },
      [
        ['conflicting', ['judges'], false],
        ['submitted', ['deciders'], true],
      ],
    ],
    ['revision sent back', {}, [['sent_back', ['hands'], false]]],
    ['revision approved', {}, [['approved', ['hands'], true]]],
    // It stands beside `approved` in the record: nobody is told of both.
    ['revision published', {}, []],
    ['note replied', {}, [['answered', ['asked'], true]]],
    ['note annotated', {}, []],
    ['note submitted', {}, [['submitted', ['deciders'], true]]],
    ['item-test submitted', {}, [['submitted', ['deciders'], true]]],
    ['translation sent back', {}, [['sent_back', ['hands'], false]]],
    ['statement approved', {}, [['approved', ['hands'], true]]],
    // An alignment, which is told of the rendering.
    ['rendering approved', {}, []],
    ['commitment marked', {}, [['submitted', ['deciders'], true]]],
    ['coding submitted', {}, [['submitted', ['asked'], false]]],
    ['reader-message received', {}, [['reader_wrote', ['takers'], true]]],
    ['snapshot kept', {}, []],
    ['snapshot kept', { losesQuotes: true }, [['quote_gone', ['judges'], true]]],
    ['webhook disabled', {}, []],
    ['webhook disabled', { isByItself: true }, [['webhook_off', ['administrators'], false]]],
    ['person disabled', {}, []],
    ['session signed in', {}, []],
    ['of-another-version done', {}, []],
  ] as const)('%s, %o', (act, facts, expected) => {
    const [objectType = '', ...verb] = act.split(' ')
    const found = tellingsOf({ objectType, verb: verb.join(' ') }, facts)
    expect(found.map(({ kind, whom, watched }) => [kind, whom, watched === true])).toEqual(expected)
  })

  it('is of what has a page on the desk, or leads to its source', () => {
    const types = new Set(toldActs().map((act) => act.split(' ')[0] ?? ''))
    // What guests write is no act of the record.
    const ofActs = TOLD_TYPES.filter((type) => type !== 'share-link')
    expect([...types].filter((type) => type !== 'snapshot').sort()).toEqual(ofActs.toSorted())
    for (const type of TOLD_TYPES) expect(noticeAddress({ type, id: 'x' })).toMatch(/^\/desk\/.*x/)
  })

  it('never tells anybody but whoever asked of a second judgement on its way', () => {
    const found = tellingsOf({ objectType: 'coding', verb: 'submitted' }, { differs: true })
    for (const { whom, watched } of found) expect([whom, watched]).toEqual([['asked'], undefined])
  })
})
