import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { ItemHit } from '@/lib/reading/search/types'
import { HitEntry } from './hit-entry'

const parties = ['north', 'south', 'west'].map((key) => ({
  ...{ key, name: `The ${key}`, names: {}, representedBy: `An office of the ${key}` },
}))

const hit: ItemHit = {
  ...{ group: 'items', reference: '7c', force: 'agreed', parts: [], states: [], isPublic: true },
  statement: { slug: 'a', shortTitle: 'A', shortTitles: {}, language: 'en' },
  title: { pieces: [], language: 'en' },
  ...{ words: null, inShort: null, parties, inShortFor: ['north', 'south', 'west'] },
}
const said = (changed: Partial<ItemHit>) =>
  textOf(HitEntry({ hit: { ...hit, ...changed }, named: false })).replaceAll(/[\u2068\u2069]/g, '')

it('says once for which parties the words stand in what is said in short', () => {
  expect(said({})).toContain('in the summary: The north, The south, The west')
  expect(said({ inShortFor: ['south'] })).toContain('in the summary: The south')
  expect(said({ inShortFor: [] })).not.toContain('in short')
})
