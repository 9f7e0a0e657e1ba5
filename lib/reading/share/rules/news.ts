import { createTranslator } from 'use-intl/core'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { entryAddress } from '@/lib/ground/platform/parts'
import type { NamedItem } from '@/lib/text/commitment/types'
import { FINDING_KEYS, type FindingKey } from '@/lib/text/method/types'
import {
  correctionsAddress,
  lineageEntryAddress,
  revisionAddress,
} from '@/lib/text/statement/rules/addresses'
import { nameIn, titleIn } from '@/lib/text/statement/rules/names-by-language'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import type { News } from '../types'
import { correctionText, correctionTitle } from './correction-words'
import type { FeedEntry } from './feed-format'

/** News as entries of a feed, of a mail or of a webhook in a language. An entry is known by what it is of, whatever becomes of its address. */
export function newsEntries(
  news: readonly News[],
  locale: Locale,
  {
    namesStatement,
    addressOf,
  }: { readonly namesStatement: boolean; readonly addressOf: (path: string) => string },
): FeedEntry[] {
  return news.map((each) => {
    const { parts, path, text } = saidOf(each, locale)
    const title = [...parts, ...(namesStatement ? [titleIn(each.statement, locale).text] : [])]
    return {
      id: idOf(each),
      address: addressOf(localePath(locale, path)),
      title: title.join(' · '),
      at: each.at,
      text,
    }
  })
}

/** By which programs know an entry again. Of one thing there can be several: that it came, that it was withdrawn, that words in it were covered. */
function idOf({ kind, id, at }: News): string {
  if (kind === 'withdrawn') return `urn:uuid:${id}#withdrawn`
  return kind === 'covered' ? `urn:uuid:${id}#covered-${Date.parse(at)}` : `urn:uuid:${id}`
}

type SaidOfNews = {
  /** Of its title. */
  readonly parts: readonly string[]
  /** Where it stands, without a language. */
  readonly path: string
  readonly text: FeedEntry['text']
}

function saidOf(news: News, locale: Locale): SaidOfNews {
  const { statement } = news
  const t = createTranslator({ locale, messages: messagesOf(locale) })
  const on = (item: NamedItem, words: string) => [
    `${item.reference}${colonIn(locale)}${words}`,
    item.translated?.title?.text ?? item.title,
  ]
  switch (news.kind) {
    case 'judgement':
      return judgementSaid(news, locale)
    case 'covered': {
      const { path, parts } = judgementSaid(news, locale)
      return { path, parts: [...on(news.item, t('share.news.covered')), ...parts.slice(1, -1)], text: null }
    }
    case 'item':
      return {
        path: `/${statement.slug}/${news.item.reference}`,
        parts: on(news.item, t('share.news.item')),
        text: null,
      }
    case 'lineage': {
      const { anchor, content } = news.link
      return {
        path: lineageEntryAddress(statement.slug, anchor),
        parts: on(news.item, t('share.news.lineage')),
        text: content && { words: content.why, language: content.whyLanguage },
      }
    }
    case 'statement': {
      const { text, language } = titleIn(statement, locale)
      return {
        path: `/${statement.slug}`,
        parts: [t('share.news.statement')],
        text: { words: text, language },
      }
    }
    default: {
      const { correction } = news
      return {
        path: entryAddress(correctionsAddress(statement.slug), correction.anchor),
        parts: [correctionTitle(correction, t, locale)],
        text: correctionText(correction),
      }
    }
  }
}

function judgementSaid(
  { statement, item, revision }: Extract<News, { kind: 'judgement' | 'covered' }>,
  locale: Locale,
): SaidOfNews {
  const t = createTranslator({ locale, messages: messagesOf(locale) })
  const { judgement, party, number, translated, inShort, rationaleLanguage } = revision
  const named = isFinding(judgement)
    ? t(`status-update.finding.${judgement}`)
    : t(`status-update.status.${judgement}`)
  const ofOne = statement.parties.find(({ key }) => party !== ALL_PARTIES && key === party)
  const said =
    translated?.in_short ?? (inShort === null ? null : { text: inShort, language: rationaleLanguage })
  return {
    path: revisionAddress(statement.slug, item.reference, party, number),
    parts: [
      `${item.reference}${colonIn(locale)}${named}`,
      ...(revision.state === 'submitted' ? [t('review.provisional')] : []),
      ...(ofOne ? [nameIn(ofOne.names, locale) ?? ofOne.name] : []),
      item.translated?.title?.text ?? item.title,
    ],
    text: said && { words: said.text, language: said.language },
  }
}

function isFinding(judgement: string): judgement is FindingKey {
  return FINDING_KEYS.some((key) => key === judgement)
}
