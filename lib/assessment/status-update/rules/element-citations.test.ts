import { describe, expect, test } from 'vitest'
import {
  columnsOf,
  elementCitationsOf,
  elementOf,
  faultsOfElement,
  NO_ELEMENT_CITATIONS,
  typedCitationsOf,
} from './element-citations'

const typed = (change: Partial<typeof NO_ELEMENT_CITATIONS> = {}) => ({ ...NO_ELEMENT_CITATIONS, ...change })

test('an element names citations with a stance of its own for each, in the order of their numbers', () => {
  expect(elementCitationsOf(typed({ supports: '3, 1', contradicts: '2', context: '4' }))).toEqual([
    { number: 1, stance: 'supports' },
    { number: 2, stance: 'contradicts' },
    { number: 3, stance: 'supports' },
    { number: 4, stance: 'context' },
  ])
  expect(elementCitationsOf(typed())).toEqual([])
})

describe('what is wrong with what was typed', () => {
  test.each([
    ['nothing', typed(), []],
    ['numbers of the judgement', typed({ supports: '1, 2', contradicts: '3' }), []],
    ['what is no number', typed({ supports: 'one' }), ['supports']],
    ['a number that is no citation', typed({ supports: '1', context: '4' }), ['context']],
    ['a number that has another stance', typed({ supports: '1', contradicts: '2 1' }), ['contradicts']],
  ])('%s', (_name, said, faults) => {
    expect(faultsOfElement(said, 3)).toEqual(faults)
  })
})

test('what a form says is read back from what was kept', () => {
  const said = { supports: '1, 3', contradicts: '2', context: '' }
  const kept = columnsOf(elementCitationsOf(said))
  expect(kept).toEqual({ citations: [1, 2, 3], stances: ['supports', 'contradicts', 'supports'] })
  const element = elementOf({ name: 'Test part', covered: true, ...kept })
  expect(typedCitationsOf(element.citations ?? [])).toEqual(said)
})
