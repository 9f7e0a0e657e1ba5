import type { useTranslations } from 'next-intl'
import type { Correction } from '@/lib/assessment/reader-message/rules/corrections'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { FeedEntry } from './feed-format'

/** What an entry of the corrections is called. */
export function correctionTitle(
  correction: Correction,
  t: ReturnType<typeof useTranslations<never>>,
  locale: Locale,
): string {
  const on = (reference: string, words: string) => `${reference}${colonIn(locale)}${words}`
  switch (correction.kind) {
    case 'revision':
      return on(correction.revision.reference, t('reader-message.corrections.ourJudgement'))
    case 'item':
      return on(correction.item.reference, t('reader-message.corrections.ourItem'))
    case 'note':
      return t('reader-message.corrections.ourNote')
    case 'message': {
      const { reference, kind, outcome } = correction.message
      const from = t('reader-message.corrections.fromReader', {
        kind: t(`reader-message.corrections.kind.${kind}`),
      })
      return `${on(reference, from)}. ${t(`reader-message.corrections.outcome.${outcome}`)}`
    }
    case 'reply':
      return on(correction.reply.reference, t('reader-message.kind.reply'))
  }
}

/** What an entry says in words that somebody wrote, in their language. */
export function correctionText(correction: Correction): FeedEntry['text'] {
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
