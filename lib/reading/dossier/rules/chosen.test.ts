import { expect, it } from 'vitest'
import type { StatementView } from '@/lib/text/statement/types'
import type { ChosenRun } from '../types'
import { countChosen, inRuns, namesOfChosen, sharedReferences } from './chosen'

const statementOf = (slug: string) =>
  ({ slug, shortTitle: `Statement ${slug}`, base: { language: 'en' } }) as unknown as StatementView
const runOf = (slug: string, ...references: string[]): ChosenRun => ({
  statement: statementOf(slug),
  states: new Map(),
  confidences: new Map(),
  apart: new Map(),
  entries: references.map((reference) => ({ reference, shortId: `${slug}${reference}` })) as never,
})
const read = [runOf('a', '1a', '2a', '3a'), runOf('b', '1a')]

it('keeps the order in which they were chosen, and puts together what follows each other', () => {
  const { runs, unknown } = inRuns(['a3a', 'a1a', 'b1a', 'a2a'], read)
  expect(
    runs.map(({ statement, entries }) => [statement.slug, entries.map((each) => each.reference)]),
  ).toEqual([
    ['a', ['3a', '1a']],
    ['b', ['1a']],
    ['a', ['2a']],
  ])
  expect(unknown).toEqual([])
  expect(countChosen({ runs })).toBe(4)
  expect(namesOfChosen(runs, 'en')).toBe('Statement a: 3a, 1a; Statement b: 1a; Statement a: 2a')
})

it('says what is not there, in its order, and shows the rest', () => {
  const { runs, unknown } = inRuns(['x', 'a1a', 'y'], read)
  expect(unknown).toEqual(['x', 'y'])
  expect(countChosen({ runs })).toBe(1)
  expect(inRuns(['x'], [])).toEqual({ runs: [], unknown: ['x'] })
})

it('knows the references that name no item by themselves: those of two statements, and not one that is shown in two runs', () => {
  expect([...sharedReferences(inRuns(['a1a', 'b1a', 'a2a'], read).runs)]).toEqual(['1a'])
  expect([...sharedReferences(inRuns(['a1a', 'a2a'], read).runs)]).toEqual([])
  expect([...sharedReferences([runOf('a', '1a'), runOf('a', '1a')])]).toEqual([])
})
