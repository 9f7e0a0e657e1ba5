import { expect, it } from 'vitest'
import { speak } from '@/scripts/test/in-place-of/next-intl'
import { EditorialStanding } from './editorial-notes'

speak('fr')

const note = { author: 'Starter dossier (import)', since: '2026-01-02T10:00:00Z' }
const reviewed = { by: 'Reviewer 1', at: '2026-01-03T10:00:00Z' }

it.each([
  ['before it was reviewed', null],
  ['once it was reviewed', reviewed],
])('a note that came with a dossier names it in the language of the page %s', (_when, read) => {
  const said = EditorialStanding({ note: { ...note, isImported: true, reviewed: read } })
  expect(said).toContain('Dossier initial (import)')
})

it('a note of a person names them as they are called', () => {
  expect(
    EditorialStanding({ note: { ...note, author: 'Analyst 1', isImported: false, reviewed } }),
  ).toContain('Analyst 1')
})
