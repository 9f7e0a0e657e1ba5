import { describe, expect, it } from 'vitest'
import type { SourceView } from '@/lib/evidence/source/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { PublicReplyView } from '@/lib/text/note/types'
import type { StatementView } from '@/lib/text/statement/types'
import { cslDate, cslOfItem, cslOfNote, cslOfSource, cslOfStatement, cslOfWords } from './cite-page'
import type { SharedWords } from './words'

const statement = {
  slug: 'rabat-2022-07-08',
  title: 'Joint statement',
  shortTitle: 'Joint statement, Rabat',
  date: '2022-07-08',
  place: 'Rabat',
  parties: [{ name: 'Spain' }, { name: 'Morocco' }],
  base: { language: 'en', publisher: 'Publisher', sha256: 'ab12' },
} as unknown as StatementView
const item = {
  reference: '7c',
  title: 'Police',
  exact: 'Test quote, not from the source',
  hinge: null,
} as unknown as CommitmentView
const cited = { address: 'https://suivi.example/r/7c', day: '2026-11-24', language: 'fr' }
const today = { 'date-parts': [[2026, 11, 24]] }

describe('what citation programs are told', () => {
  it('a date that is known by its bounds by both of them', () => {
    expect(cslDate('2018-05-02/2022-12')).toEqual({
      'date-parts': [
        [2018, 5, 2],
        [2022, 12],
      ],
    })
  })

  it('of an item: our record, its people by their public names, how it stands and the words', () => {
    const record = { authors: ['Analyst A'], lastAct: '2026-11-20T10:00:00.000Z', standing: 'Provisional' }
    expect(cslOfItem(statement, item, record, cited)).toEqual({
      id: 'rabat-2022-07-08-7c',
      type: 'webpage',
      title: '7c. Police',
      author: [{ literal: 'Suivi' }, { literal: 'Analyst A' }],
      'container-title': 'Suivi',
      issued: { 'date-parts': [[2026, 11, 20]] },
      accessed: today,
      language: 'fr',
      note: 'Provisional. “Test quote, not from the source”, Joint statement, Rabat',
      URL: cited.address,
    })
  })

  it('of an item on which nothing was published: no date, no standing', () => {
    const told = cslOfItem(statement, item, { authors: [], lastAct: null, standing: '' }, cited)
    expect(told).not.toHaveProperty('issued')
    expect(told.note).toMatch(/^“Test quote/)
  })

  it.each([
    ['in the page’s language where it is called in it', { fr: 'Déclaration' }, 'Déclaration', 'fr'],
    ['in that of the base where it is not', { es: 'Declaración' }, 'Joint statement', 'en'],
  ])('of the statement: its title %s, and says so', (_case, titles, title, language) => {
    const called = { ...statement, titles } as unknown as StatementView
    expect(cslOfStatement(called, cited)).toMatchObject({ title, language })
    const words = {
      start: 0,
      end: 1,
      exact: 'Test',
      hinge: null,
      passages: [{ number: 1 }],
    } as unknown as SharedWords
    expect(cslOfWords(called, words, cited)).toMatchObject({ title, language })
  })

  it.each([
    ['its own', [], /^Suivi, S1: /],
    ['none of its own', ['titre reconstitué', 'Cotation B2'], /^titre reconstitué; Cotation B2; Suivi, S1: /],
  ])('of a source whose title is %s', (_case, remarks, note) => {
    const source = {
      id: 'S1',
      title: 'Title',
      publisher: 'Publisher',
      author: null,
      date: '2025-10',
      language: 'es',
      url: 'https://source.example/1',
    } as unknown as SourceView
    const told = cslOfSource(source, remarks, cited)
    expect(told.note).toMatch(note)
    expect(told).toMatchObject({ URL: source.url, issued: { 'date-parts': [[2025, 10]] }, language: 'es' })
    expect(told).not.toHaveProperty('author')
    expect(told).not.toHaveProperty('DOI')
    const numbered = { ...source, url: 'https://dx.doi.org/10.1000/ABC' }
    expect(cslOfSource(numbered, remarks, cited)).toMatchObject({ URL: numbered.url, DOI: '10.1000/abc' })
  })

  it('of a note: its author and the day on which it became public, and none of its words', () => {
    const note = {
      anchor: 'note-1',
      author: 'Analyst A',
      language: 'fr',
      body: 'secret until published',
      publishedAt: '2026-11-21T08:00:00.000Z',
    } as unknown as PublicReplyView
    expect(cslOfNote('rabat', note, 'Note sur 7c', cited)).toEqual({
      id: 'rabat-note-1',
      type: 'webpage',
      title: 'Note sur 7c',
      author: [{ literal: 'Analyst A' }],
      'container-title': 'Suivi',
      issued: { 'date-parts': [[2026, 11, 21]] },
      accessed: today,
      language: 'fr',
      URL: cited.address,
    })
  })
})
