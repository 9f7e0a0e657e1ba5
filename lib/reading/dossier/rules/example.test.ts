import { expect, it } from 'vitest'
import type { AlikeItems, ItemState } from '@/lib/assessment/status-update/rules/facets'
import type { Force } from '@/lib/text/method/types'
import { examplesOf } from './example'

type Item = Pick<AlikeItems, 'reference' | 'force' | 'states'>

const stands = (key: ItemState['key']): ItemState => ({ key, provisional: true })
const item = (reference: string, force: Force, ...keys: ItemState['key'][]): Item => ({
  reference,
  force,
  states: keys.map(stands),
})

it('takes an option before an aim, an aim before a promise, and a promise before a claim, in the order given', () => {
  const items = [
    item('2b', 'agreed', 'taken_up'),
    item('4a', 'claimed', 'disputed'),
    item('7b', 'conditional', 'resourced'),
    item('7d', 'conditional', 'reaffirmed'),
    item('8a', 'intended', 'reaffirmed'),
  ]
  expect(examplesOf(items)).toEqual(['7b', '7d', '8a', '2b', '4a'])
  expect(examplesOf([...items, ...items])).toHaveLength(6)
})

it('takes none that nobody judged, that is not followed, or whose parties are judged apart', () => {
  expect(
    examplesOf([
      item('2b', 'agreed', 'not_rated'),
      item('4a', 'claimed', 'not_checked'),
      item('7a', 'conditional'),
      item('7c', 'conditional', 'reaffirmed', 'reaffirmed', 'reaffirmed'),
    ]),
  ).toEqual([])
  expect(examplesOf([])).toEqual([])
})
