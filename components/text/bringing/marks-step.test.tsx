import { expect, it, vi } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { MarksStep, type MarksStepProps } from './marks-step'

// What runs in the page is not asked of here.
vi.mock('./mark-words-form', () => ({ MarkWordsForm: () => null }))
vi.mock('./program-asked', () => ({ Program: () => null }))
vi.mock('./saved-problems', () => ({ SavedProblems: () => null }))
vi.mock('./suggestion-list', () => ({ SuggestionList: () => null }))
vi.mock('./marked-list', () => ({ MarkedList: () => null }))
vi.mock('./marks-bar', () => ({ MarksBar: () => null }))
vi.mock('./text-to-mark', () => ({ TextToMark: () => null }))

it('in a part of a text without a mark it is not said that nothing is marked, where another part has some', () => {
  const said = (marks: readonly { reference: string }[]) => {
    const bringing = {
      ...{ id: 'b1', version: 1, marks, passages: [], may: { change: 'not_permitted' } },
      content: { areas: [{ key: 'a' }], dismissed: [], text: { text: '', language: 'en' } },
    }
    return textOf(
      MarksStep({
        ...{ bringing, suggestions: [], proposed: [], saved: [], byTaken: null, program: null },
        ...{ open: null, choosing: null, changing: null },
        shown: { passages: [{ number: 1 }, { number: 2 }], further: 0, here: null, inAll: null },
      } as unknown as MarksStepProps),
    )
  }
  expect(said([])).toContain('Nothing is marked yet.')
  const elsewhere = said([{ reference: '7a' }])
  expect(elsewhere).toContain('Nothing is marked in these passages.')
  expect(elsewhere).not.toContain('Nothing is marked yet.')
})
