import { beforeEach, expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { ImportedBibliography, ImportedEntry } from '@/lib/evidence/source/types'
import { speak } from '@/scripts/test/in-place-of/next-intl'
import { ImportedList } from './imported-list'

beforeEach(() => {
  speak('en')
})

const entry: Extract<ImportedEntry, { kind: 'new' }> = {
  kind: 'new',
  title: 'A test title',
  author: 'A Tester',
  publisher: 'A test publisher',
  date: null,
  dateUnread: null,
  language: 'fr',
  type: 'academic',
  address: 'https://test.example/one',
}
const found: ImportedBibliography = {
  text: '',
  language: '',
  type: '',
  seen: 'opened',
  entries: [entry],
  shown: '',
  left: 0,
  isAdded: false,
  isNoneChosen: false,
}
const said = (change: Partial<typeof entry> = {}) =>
  textOf(ImportedList({ found: { ...found, entries: [{ ...entry, ...change }] } }))

it('says what the file says of a date where not all of it could be read', () => {
  expect(said()).not.toContain('The file says')
  expect(said({ dateUnread: 'Spring 2022' })).toMatch(/stays without one\. The file says: .?Spring 2022/u)
  expect(said({ date: '2022', dateUnread: 'Spring 2022' })).toMatch(
    /Not all .+ The file says: .?Spring 2022/u,
  )
})
