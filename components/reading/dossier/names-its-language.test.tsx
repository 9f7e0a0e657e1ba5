import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { revisionView } from '@/lib/assessment/status-update/rules/testing'
import type { ActOfStatement, SourceEvent } from '@/lib/reading/dossier/types'
import { speak } from '@/scripts/test/in-place-of/next-intl'
import { News } from './news'
import { RevisionFate } from './revision-fate'

vi.mock('@/lib/ground/platform/mail-on', () => ({ isMailOn: () => false }))
speak('fr')

const corrected = revisionView({ number: 2, succession: 'corrects', correctionReason: 'A test reason.' })

const actOn = (slug: string): ActOfStatement => ({
  ...{ slug, reference: '1a', title: 'Un titre', titleLanguage: 'fr', inShort: [] },
  ...{ at: '2026-03-01T12:00:00.000Z', provisional: true, judgements: ['reaffirmed'] },
  statement: {
    ...{ place: 'A test place', places: {}, date: '2022-07-08', parties: [], base: { language: 'en' } },
  } as unknown as ActOfStatement['statement'],
})

const event = {
  statement: actOn('a').statement,
  ...{ item: actOn('a'), publisher: 'A test publisher', date: '2025-04' },
  use: {
    number: 1,
    citation: { sourceId: 'S1', shows: 'A test showing.', stance: 'supports' },
    language: 'en',
  },
} as unknown as SourceEvent

describe('news', () => {
  const said = (use: object) =>
    textOf(<News events={[{ ...event, use: { ...event.use, ...use } }]} acts={[]} />)

  it('tells what a source shows where that was written in the language of the page', () => {
    expect(said({ language: 'fr' })).toContain('A test showing.')
  })

  it('tells else what its item is called, and who published it', () => {
    expect(said({})).not.toContain('A test showing.')
    expect(said({})).toMatch(/Un titre.*A test publisher/)
  })
})

describe('words in another language have its name beside them, on a page in French', () => {
  it.each<[string, () => ReactNode, string]>([
    [
      'where each of several was made',
      () => <News events={[]} acts={[actOn('a'), actOn('b')]} />,
      'A test place',
    ],
    [
      'why an assessment was corrected, on the page of the earlier one',
      () => (
        <RevisionFate
          locale="fr"
          slug="a"
          revision={revisionView({})}
          fate={{ kind: 'corrected', on: '2026-03-01', by: corrected }}
        />
      ),
      'A test reason.',
    ],
  ])('%s', (_what, shown, words) => {
    expect(textOf(shown())).toContain(`${words} anglais`)
  })
})
