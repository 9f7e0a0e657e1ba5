import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { evidenceList } from '@/lib/assessment/status-update/rules/evidence-list'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import type { Stance } from '@/lib/text/method/types'
import { JudgementGrounds } from './judgement-grounds'

const citation = (number: number, stance: Stance) => ({ number, stance, sourceId: `S${number}`, quote: null })

// The context comes second among its own citations, and last on a page, which lists what supports and what contradicts before it.
const revision = {
  id: 'r1',
  rationaleLanguage: 'en',
  citations: [
    citation(1, 'supports'),
    citation(2, 'context'),
    citation(3, 'supports'),
    citation(4, 'contradicts'),
  ],
  elements: [
    {
      name: 'Test part',
      covered: false,
      citations: [
        { number: 2, stance: 'context' },
        { number: 3, stance: 'supports' },
        { number: 4, stance: 'contradicts' },
      ],
    },
  ],
  laterText: null,
  searchLogs: [],
  testAnswers: [{ test: 1, found: 'shown', says: null, citations: [2, 3], of: null }],
} as unknown as RevisionView

it('names the citations of an element and of a test under the numbers of the page that lists them', () => {
  const said = textOf(JudgementGrounds({ revision, evidence: evidenceList([revision]) }))
  expect(said).toContain('for [2]')
  expect(said).toContain('against [3]')
  expect(said).toContain('background [4]')
  expect(said).toContain('[2] [4]')
})

it('names them under their own numbers where no list of a page gives them others', () => {
  const said = textOf(JudgementGrounds({ revision }))
  expect(said).toContain('for [3]')
  expect(said).toContain('against [4]')
  expect(said).toContain('background [2]')
  expect(said).toContain('[2] [3]')
})
