import type { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { entryAddress } from '@/lib/platform/parts'
import type { Correction } from '@/lib/reader-message/rules/corrections'
import type { Feed, FeedEntry } from '@/lib/share/rules/feed'
import { correctionsAddress } from '@/lib/statement/rules/addresses'

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
  const page = publicAddress(localePath(locale, path))
  return {
    title: t('reader-message.corrections.title'),
    author,
    language: locale,
    page,
    self: { atom: `${page}.atom`, json: `${page}.json` },
    since,
    entries: corrections.map((correction) => ({
      id: `${page}#${correction.anchor}`,
      address: publicAddress(localePath(locale, entryAddress(path, correction.anchor))),
      title: titleOf(correction, t),
      at: correction.at,
      text: textOf(correction),
    })),
  }
}

function titleOf(correction: Correction, t: Translator): string {
  switch (correction.kind) {
    case 'revision':
      return `${correction.revision.reference}: ${t('reader-message.corrections.ourJudgement')}`
    case 'item':
      return `${correction.item.reference}: ${t('reader-message.corrections.ourItem')}`
    case 'note':
      return t('reader-message.corrections.ourNote')
    case 'message': {
      const { reference, kind, outcome } = correction.message
      const from = t('reader-message.corrections.fromReader', {
        kind: t(`reader-message.corrections.kind.${kind}`),
      })
      return `${reference}: ${from}. ${t(`reader-message.corrections.outcome.${outcome}`)}`
    }
    case 'reply':
      return `${correction.reply.reference}: ${t('reader-message.kind.reply')}`
  }
}

/** What an entry says in words that somebody wrote, in their language. */
function textOf(correction: Correction): FeedEntry['text'] {
  switch (correction.kind) {
    case 'revision': {
      const { correctionReason, inShort, rationaleLanguage } = correction.revision
      return written([inShort, correctionReason], rationaleLanguage)
    }
    case 'item': {
      const { withdrawn } = correction.item
      return withdrawn && { words: withdrawn.reason, language: withdrawn.language }
    }
    case 'note': {
      const { reason, language } = correction.note
      return { words: reason, language }
    }
    case 'message': {
      const { matter, reason, answerLanguage, words } = correction.message
      const inOurWords = written([matter, reason], answerLanguage ?? '')
      return inOurWords ?? (words && { words: words.text, language: words.language })
    }
    case 'reply': {
      const { text, language } = correction.reply
      return written([text], language)
    }
  }
}

/** What was written of some texts, a line each; null where nothing was. */
function written(texts: readonly (string | null)[], language: string): FeedEntry['text'] {
  const words = texts.filter((text) => text !== null).join('\n')
  return words === '' ? null : { words, language }
}
