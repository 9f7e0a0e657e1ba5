import type { getTranslations } from 'next-intl/server'
import type { Correction } from '@/lib/assessment/reader-message/rules/corrections'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { ENTRIES_A_PART, entryAddress } from '@/lib/ground/platform/parts'
import { correctionText, correctionTitle } from '@/lib/reading/share/rules/correction-words'
import { type Feed, feedAddress } from '@/lib/reading/share/rules/feed-format'
import { correctionsAddress } from '@/lib/text/statement/rules/addresses'

export type Translator = Awaited<ReturnType<typeof getTranslations<never>>>

interface CorrectionsFeed {
  readonly slug: string
  readonly locale: Locale
  readonly t: Translator
  /** Newest first. */
  readonly corrections: readonly Correction[]
  /** When the statement was brought in: when the feed last changed as long as it has no entry. ISO. */
  readonly since: string
  /** What this site is called. */
  readonly author: string
}

/** The corrections of a statement and what became of readers' messages, as a feed: each entry what it is, and what somebody wrote of it. */
export function correctionsFeed({ slug, locale, t, corrections, since, author }: CorrectionsFeed): Feed {
  const path = correctionsAddress(slug)
  const publicly = (address: string) => publicAddress(localePath(locale, address))
  const page = publicly(path)
  return {
    title: t('layout.record.corrections'),
    author,
    language: locale,
    page,
    holds: t('share.feed.holds', { n: ENTRIES_A_PART, list: 'corrections', address: page }),
    self: { atom: publicly(feedAddress(path, 'atom')), json: publicly(feedAddress(path, 'json')) },
    since,
    entries: corrections.map((correction) => ({
      id: `${page}#${correction.anchor}`,
      address: publicly(entryAddress(path, correction.anchor)),
      title: correctionTitle(correction, t, locale),
      at: correction.at,
      text: correctionText(correction),
    })),
  }
}
