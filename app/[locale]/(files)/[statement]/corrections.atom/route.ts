import { getTranslations } from 'next-intl/server'
import { loadCorrections } from '@/lib/dossier/loaders/corrections'
import { loadBroughtIn } from '@/lib/dossier/loaders/statement'
import { loadHouseName } from '@/lib/house/loaders'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { entryAddress } from '@/lib/platform/parts'
import { atomFeed, type FeedEntry } from '@/lib/reader-message/rules/atom-feed'
import type { Correction } from '@/lib/reader-message/rules/corrections'
import { correctionsAddress } from '@/lib/statement/rules/addresses'
import { fileAnswer, noSuchFile } from '../../answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type FeedProps = { params: Promise<{ locale: string; statement: string }> }

/** The newest corrections of a statement and what became of readers' messages, for programs that subscribe to them: as many as a page shows. */
export async function GET(_request: Request, { params }: FeedProps): Promise<Response> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const [shown, broughtInAt, house] = await Promise.all([
    loadCorrections(slug, null, locale),
    loadBroughtIn(slug),
    loadHouseName(locale),
  ])
  if (!shown || broughtInAt === null) return noSuchFile()
  const t = await getTranslations({ locale })
  const page = publicAddress(localePath(locale, correctionsAddress(slug)))
  const kind = {
    reply: t('reader-message.kind.reply'),
    judgement: t('reader-message.corrections.ourJudgement'),
  }
  const titleOf = (correction: Correction) => {
    switch (correction.kind) {
      case 'revision':
        return `${correction.revision.reference}: ${kind.judgement}`
      case 'item':
        return `${correction.item.reference}: ${t('reader-message.corrections.ourItem')}`
      case 'note':
        return t('reader-message.corrections.ourNote')
      case 'message': {
        const { reference, kind: about, outcome } = correction.message
        const from = t('reader-message.corrections.fromReader', {
          kind: t(`reader-message.corrections.kind.${about}`),
        })
        return `${reference}: ${from}. ${t(`reader-message.corrections.outcome.${outcome}`)}`
      }
      case 'reply':
        return `${correction.reply.reference}: ${kind.reply}`
    }
  }
  const entries = shown.part.entries.map((correction) => ({
    id: `${page}#${correction.anchor}`,
    address: publicAddress(localePath(locale, entryAddress(correctionsAddress(slug), correction.anchor))),
    title: titleOf(correction),
    at: correction.at,
    text: textOf(correction),
  }))
  const words = {
    title: t('reader-message.corrections.title'),
    author: house?.body ?? t('layout.site.name'),
    language: locale,
  }
  const feed = { ...words, page, self: `${page}.atom`, since: broughtInAt }
  return fileAnswer(atomFeed(feed, entries), { 'content-type': 'application/atom+xml; charset=utf-8' })
}

/** What an entry says in words that somebody wrote, in their language. */
function textOf(correction: Correction): FeedEntry['text'] {
  switch (correction.kind) {
    case 'revision': {
      const { correctionReason, inShort, rationaleLanguage } = correction.revision
      const own = [inShort, correctionReason].filter((text) => text !== null).join('\n')
      return own === '' ? null : { words: own, language: rationaleLanguage }
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
      const own = [matter, reason].filter((text) => text !== null).join('\n')
      if (own !== '') return { words: own, language: answerLanguage ?? '' }
      return words && { words: words.text, language: words.language }
    }
    case 'reply': {
      const { text, language } = correction.reply
      return text === null ? null : { words: text, language }
    }
  }
}
