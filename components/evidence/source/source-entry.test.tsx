import { createTranslator } from 'use-intl/core'
import { expect, it, vi } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { isUnclassed, type LibraryEntry } from '@/lib/evidence/source/rules/facets'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { SourceEntry } from './source-entry'

vi.mock('next-intl', () => ({
  useLocale: () => 'en',
  useTranslations: (namespace?: string) =>
    createTranslator({ locale: 'en', messages: messagesOf('en'), ...(namespace && { namespace }) } as never),
}))

it('a source of which a part is classified is not called unclassed, nor uncited beyond what the page shows', () => {
  const source = {
    ...{
      id: 'S1',
      title: 'A title',
      titleBasis: 'stated',
      language: 'en',
      publisher: 'A publisher',
      date: null,
    },
    ...{ type: 'un', storedCopies: 1, url: null, seen: 'whole', reliability: null, credibility: null },
    ...{ primary: true, onBehalfOf: null, independenceGroup: null },
  }
  const entry = {
    ...{ source, uses: [], citations: 0 },
    isUnclassed: isUnclassed(source),
  } as unknown as LibraryEntry
  const said = textOf(<SourceEntry slug="s" entry={entry} />)
  expect(said).toContain('not yet fully classified')
  expect(said).not.toContain('not yet classified')
  expect(said).toContain('not cited here')
})
