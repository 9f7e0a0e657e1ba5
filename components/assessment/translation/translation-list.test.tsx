import { expect, it, vi } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { OriginalView, TranslationEntry } from '@/lib/assessment/translation/types'
import { TextTitle } from './texts-to-translate'
import { TranslationList } from './translation-list'

// Which statement it is of is read from around the list.
vi.mock('@/components/text/statement/of-statement', () => ({ OfStatement: () => null }))

const of = { slug: 'a', reference: null, source: null }

const parties = ['north', 'south'].map((key) => ({
  ...{ key, name: `The ${key}`, names: {}, representedBy: `An office of the ${key}` },
}))

const entry = (party: string): TranslationEntry => ({
  ...{ id: party, of, field: 'represented_by', party, parties, language: 'fr' },
  ...{ text: 'Une charge', state: 'submitted', author: 'A', createdAt: '2026-03-01T12:00:00.000Z' },
})

it('a list of translations says of which party each is', () => {
  const said = textOf(TranslationList({ translations: [entry('north'), entry('south')] }))
  expect(said).toContain(': The north')
  expect(said).toContain(': The south')
})

it('the way to the form of a text says of which party it is', () => {
  const originals = parties.map(
    ({ key, representedBy: text }): OriginalView => ({
      ...{ field: 'represented_by', lineId: null, partyKey: key, party: key, text, language: 'en' },
      ...{ sha256: key, translations: [] },
    }),
  )
  const texts = { of, parties, exact: null, originals }
  const titles = originals.map((original) => textOf(TextTitle({ texts, original })))
  expect(titles.map((title) => title.split(': ')[1])).toEqual(['The north', 'The south'])
})
