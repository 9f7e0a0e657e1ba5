import { expect, it } from 'vitest'
import { draftSchema } from '@/lib/assessment/status-update/schema'
import { sharedDraft } from './shared-judgement'

const named = { id: 'draft', reference: '7c', party: 'spain' }
const shared = (typed: object) => sharedDraft(draftSchema.parse(typed), named)

it('shows of an empty draft that nothing is filled in', () => {
  expect(shared({})).toEqual({
    ...named,
    ...{ judgement: null, confidence: null, seenUpTo: null, since: null, inShort: null, inShortWhole: null },
    ...{ rationale: '', rationaleLanguage: 'und', laterText: null, unfinished: 0 },
    ...{ citations: [], elements: [], searchLogs: [], testAnswers: [] },
  })
})

it('takes what is typed only where it is what it says: no script in an address, no half date', () => {
  const typed = {
    ...{
      judgement: 'made_up',
      confidence: 'high',
      seenUpTo: '2024-',
      since: '2024-02',
      laterText: 'javascript:alert(1)',
    },
    rationaleLanguage: 'fr',
    citations: [
      {
        sourceId: 'S1',
        stance: 'supports',
        shows: 'a',
        seenAddress: 'javascript:alert(1)',
        seenOn: '2024-13-01',
      },
    ],
    searchLogs: [
      { place: 'BOE', language: 'es', day: '2025-10-01' },
      { place: 'BOE', language: 'es', day: 'soon' },
    ],
    testAnswers: [
      { test: '2', found: 'shown', says: 'Test', citations: '1' },
      { test: 'x', found: 'shown', says: '', citations: '' },
    ],
  }
  expect(shared(typed)).toMatchObject({
    ...{ judgement: null, confidence: 'high', seenUpTo: null, since: '2024-02', laterText: null },
    rationaleLanguage: 'fr',
    citations: [{ number: 1, sourceId: 'S1', seenAddress: null, seenOn: null }],
    searchLogs: [{ day: '2025-10-01' }],
    testAnswers: [{ test: 2, says: 'Test', citations: [1], of: null }],
  })
})

it('numbers citations as the rationale names them, and counts those that say too little', () => {
  const citations = [
    { sourceId: 'S1', stance: 'supports', shows: 'a' },
    { sourceId: 'S2', stance: '', shows: 'b' },
    { sourceId: '', stance: 'supports', quote: 'words' },
    { sourceId: '', stance: '', shows: '', quote: '' },
    { sourceId: 'S3', stance: 'context', shows: 'c' },
  ]
  const { citations: shown, unfinished } = shared({ citations })
  expect(shown.map(({ number, sourceId }) => [number, sourceId])).toEqual([
    [1, 'S1'],
    [3, 'S3'],
  ])
  expect(unfinished).toBe(2)
})
