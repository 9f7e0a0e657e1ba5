import { createTranslator } from 'use-intl/core'
import { expect, it, vi } from 'vitest'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { locales } from '@/lib/ground/i18n/routing'
import type { Briefed } from '@/lib/reading/edition/types'
import { briefingOf } from './briefing'

vi.mock('@/lib/ground/platform/env', () => ({
  publicAddress: (path: string) => `https://suivi.example${path}`,
}))

const exact = 'Test words, not from the source'
const span = { start: 0, end: exact.length }
const note = {
  ...{
    id: 'n1',
    anchor: 'note-1',
    ...span,
    exact,
    isSic: true,
    body: 'Test note',
    language: 'en',
    bodies: {},
  },
  ...{ sources: [], author: 'Starter dossier (import)', isImported: true, since: '2026-01-02T10:00:00Z' },
}
const item = {
  ...{ reference: '1a', title: 'Title', titleLanguage: 'en', force: 'intended', followed: false },
  ...{ ...span, exact, hinge: null, byParty: null, governing: null },
}
const briefedWith = (notes: readonly unknown[]) =>
  ({
    statement: {
      ...{ slug: 's', title: 'A statement', shortTitle: 'A statement', place: 'A place', date: '2022-07-08' },
      ...{ parties: [], base: { language: 'en', text: exact, editorial: notes } },
    },
    items: [{ item, lines: [], introducedBy: [] }],
    sources: new Map(),
    further: 0,
  }) as unknown as Briefed

it.each(locales)(
  'names in %s the dossier that a note came with, before and after it was reviewed',
  (locale) => {
    const t = createTranslator({ locale, messages: messagesOf(locale), timeZone: 'UTC' })
    const told = { locale, t, today: '2026-11-27', siteName: 'A test site' } as Parameters<
      typeof briefingOf
    >[1]
    const reviewed = { by: 'Reviewer 1', at: '2026-01-03T10:00:00Z' }
    const briefing = briefingOf(
      briefedWith([
        { ...note, reviewed: null },
        { ...note, id: 'n2', reviewed },
      ]),
      told,
    )
    for (const { standing } of briefing.items.flatMap(({ editorial }) => editorial))
      expect(standing).toContain(t('review.seedAuthor'))
    expect(briefing.items.flatMap(({ editorial }) => editorial)).toHaveLength(2)
  },
)
