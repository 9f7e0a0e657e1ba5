import { createTranslator } from 'use-intl/core'
import { describe, expect, it, vi } from 'vitest'
import type { Correction } from '@/lib/assessment/reader-message/rules/corrections'
import { messagesOf } from '@/lib/ground/i18n/messages'
import type { Locale } from '@/lib/ground/i18n/routing'
import { writtenFeed } from '@/lib/reading/share/rules/feed-format'
import { canonical } from '@/lib/reading/share/rules/testing-feed'
import { correctionsFeed, type Translator } from './corrections-feed'

vi.mock('@/lib/ground/platform/env', () => ({
  publicAddress: (path: string) => new URL(path, 'https://suivi.example').href,
}))

const since = '2026-01-01T00:00:00.000Z'
const at = '2026-02-02T10:00:00.000Z'
const message = {
  reference: '7c',
  kind: 'wrong',
  outcome: 'partly',
  matter: null,
  reason: null,
  answerLanguage: 'fr',
  words: { text: 'The day is another.', language: 'en', address: null },
}

interface OnSite {
  locale?: Locale
  author?: string
}

function feedWith(about: object, { locale = 'en', author = 'Suivi' }: OnSite = {}): Promise<string> {
  const t = createTranslator({ locale, messages: messagesOf(locale) }) as unknown as Translator
  const corrections = [{ at, anchor: 'm-1', ...about } as unknown as Correction]
  return canonical(
    writtenFeed(correctionsFeed({ slug: 'rabat', locale, t, corrections, since, author }), 'atom'),
  )
}

describe('the feed of corrections', () => {
  it('leads to the entry, at an address of its own, and names it by its place on the page', async () => {
    const feed = await feedWith({ kind: 'message', message }, { locale: 'fr' })
    expect(feed).toContain('<id>https://suivi.example/fr/rabat/corrections#m-1</id>')
    expect(feed).toContain('href="https://suivi.example/fr/rabat/corrections/entry/m-1"')
    expect(feed).toContain('href="https://suivi.example/fr/rabat/corrections.atom"')
  })

  it('is by whoever runs the site, where somebody said who', async () => {
    expect(await feedWith({ kind: 'message', message })).toContain('<name>Suivi</name>')
    expect(await feedWith({ kind: 'message', message }, { author: 'A body' })).toContain(
      '<name>A body</name>',
    )
  })

  it.each([
    [
      'a corrected assessment',
      {
        kind: 'revision',
        revision: {
          reference: '8c',
          inShort: 'Half of it.',
          correctionReason: 'We misread it.',
          rationaleLanguage: 'en',
        },
      },
      '8c: We corrected an assessment',
      'Half of it.\nWe misread it.',
    ],
    [
      'a withdrawn item',
      { kind: 'item', item: { reference: '8a', withdrawn: { reason: 'Marked twice.', language: 'en' } } },
      '8a: We withdrew a marked item',
      'Marked twice.',
    ],
    [
      'a reader’s message, in our words rather than theirs',
      { kind: 'message', message: { ...message, matter: 'Une date', reason: 'La source la donne.' } },
      '7c: A reader wrote: something is wrong. Accepted in part',
      'Une date\nLa source la donne.',
    ],
  ])('says of %s what it is, and what was written', async (_what, about, title, text) => {
    const feed = await feedWith(about)
    expect(feed).toMatch(
      new RegExp(`<title type="text">${title.replace(/[.]/g, '[.]')}</title>\\s*<updated>${at}`),
    )
    expect(feed).toMatch(new RegExp(`<content type="text" xml:lang="[a-z]{2}">${text}</content>`))
  })

  it('says nothing in the place of words that were taken back', async () => {
    expect(
      await feedWith({ kind: 'reply', reply: { reference: '7b', text: null, language: 'fr' } }),
    ).not.toContain('<content')
  })
})
