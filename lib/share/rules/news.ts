import { createTranslator } from 'use-intl/core'
import { messagesOf } from '@/lib/i18n/messages'
import { colonIn } from '@/lib/i18n/punctuation'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { revisionAddress } from '@/lib/statement/rules/addresses'
import { nameIn, titleIn } from '@/lib/statement/rules/names-by-language'
import { ALL_PARTIES, FINDING_KEYS, type FindingKey, type News } from '@/lib/status-update/types'
import type { FeedEntry } from './feed'

/** What was published, as entries of a feed or of a mail in a language. An entry is known by the judgement, whatever becomes of its address. */
export function newsEntries(
  news: readonly News[],
  locale: Locale,
  {
    namesStatement,
    addressOf,
  }: { readonly namesStatement: boolean; readonly addressOf: (path: string) => string },
): FeedEntry[] {
  const t = createTranslator({ locale, messages: messagesOf(locale) })
  return news.map(({ statement, item, revision, at }) => {
    const { judgement, party, number, translated, inShort, rationaleLanguage } = revision
    const named = isFinding(judgement)
      ? t(`status-update.finding.${judgement}`)
      : t(`status-update.status.${judgement}`)
    const ofOne = statement.parties.find(({ key }) => party !== ALL_PARTIES && key === party)
    const parts = [
      `${item.reference}${colonIn(locale)}${named}`,
      ...(revision.state === 'submitted' ? [t('review.provisional')] : []),
      ...(ofOne ? [nameIn(ofOne.names, locale) ?? ofOne.name] : []),
      item.translated?.title?.text ?? item.title,
      ...(namesStatement ? [titleIn(statement, locale).text] : []),
    ]
    const said =
      translated?.in_short ?? (inShort === null ? null : { text: inShort, language: rationaleLanguage })
    return {
      id: `urn:uuid:${revision.id}`,
      address: addressOf(localePath(locale, revisionAddress(statement.slug, item.reference, party, number))),
      title: parts.join(' · '),
      at,
      text: said && { words: said.text, language: said.language },
    }
  })
}

function isFinding(judgement: string): judgement is FindingKey {
  return FINDING_KEYS.some((key) => key === judgement)
}
