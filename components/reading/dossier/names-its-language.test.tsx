import type { ReactNode } from 'react'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it, vi } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { revisionView } from '@/lib/assessment/status-update/rules/testing'
import { messagesOf } from '@/lib/ground/i18n/messages'
import type { ActOfStatement } from '@/lib/reading/dossier/types'
import { ChangedLast } from './changed-last'
import { ItemAct } from './item-act'
import { RevisionFate } from './revision-fate'

vi.mock('@/lib/ground/platform/mail-on', () => ({ isMailOn: () => false }))
vi.mock('next-intl', () => ({
  useLocale: () => 'fr',
  useTranslations: (namespace?: string) =>
    createTranslator({ locale: 'fr', messages: messagesOf('fr'), ...(namespace && { namespace }) } as never),
}))

const corrected = revisionView({ number: 2, succession: 'corrects', correctionReason: 'A test reason.' })

const actOn = (slug: string): ActOfStatement => ({
  ...{ slug, reference: '1a', title: 'Un titre', titleLanguage: 'fr', inShort: [] },
  ...{ at: '2026-03-01T12:00:00.000Z', provisional: true, judgements: ['reaffirmed'] },
  statement: {
    ...{ place: 'A test place', places: {}, date: '2022-07-08', parties: [], base: { language: 'en' } },
  } as unknown as ActOfStatement['statement'],
})

describe('words in another language have its name beside them, on a page in French', () => {
  it.each<[string, () => ReactNode, string]>([
    ['where a statement was made, in a sentence', () => <ChangedLast acts={[actOn('a')]} />, 'A test place'],
    ['where each of several was made', () => <ChangedLast acts={[actOn('a'), actOn('b')]} />, 'A test place'],
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
    [
      'the same in the story of the item',
      () => (
        <ItemAct
          date="2026-03-01"
          entry={{ act: 'final', at: '2026-03-01T12:00:00.000Z', by: ['R'], revisions: [corrected] }}
          moves={[]}
          slug="a"
          codedTwice={[]}
          partyName={(key) => key}
          shown={new Set()}
        />
      ),
      'A test reason.',
    ],
  ])('%s', (_what, shown, words) => {
    expect(textOf(shown())).toContain(`${words} anglais`)
  })
})
