import 'server-only'
import { createTranslator } from 'use-intl/core'
import { findNewsPage } from '@/lib/assessment/status-update/data/news-page'
import { allNewsOf, pathOfNews } from '@/lib/assessment/status-update/rules/news-page'
import type { NewsOf } from '@/lib/assessment/status-update/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { Writer } from '@/lib/ground/mail/mutations/send-mail'
import type { MessageValues } from '@/lib/ground/mail/rules/messages'
import type { SiteOf } from '@/lib/ground/mail/rules/trial'
import type { Block } from '@/lib/ground/mail/types'
import { now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { findNews } from '@/lib/reading/share/data/news'
import { countNews } from '@/lib/reading/share/data/news-list'
import { FEED_ENTRIES } from '@/lib/reading/share/rules/feed-format'
import { newsEntries } from '@/lib/reading/share/rules/news'
import { confirmAddress, leaveAddress, oneClickAddress } from '../rules/followed'
import { CONFIRMED_WITHIN } from '../rules/rhythm'
import { confirmTokenOf } from './confirm-token'
import { findSubscription, rhythmOf } from './subscription'

const translatorOf = (locale: Locale) =>
  createTranslator({ locale, messages: messagesOf(locale), namespace: 'subscription' })

/** Writes the mail by which a reader confirms what they asked for; nothing once it is confirmed, or too late. */
export function confirmWriter(siteOf: SiteOf): Writer<MessageValues['confirm-subscription']> {
  return async ({ subscriptionId }, { language }) => {
    const row = await findSubscription(subscriptionId)
    if (!row || row.askedAt.getTime() + CONFIRMED_WITHIN < now().getTime()) return null
    const followed = await findNewsPage(row.of, language)
    if (!followed) return null
    const { name: site, address: siteAddress } = await siteOf(language)
    const t = translatorOf(language)
    const address = publicAddress(localePath(language, confirmAddress(confirmTokenOf(row))))
    return {
      ...{ language, site, siteAddress },
      subject: t('mail.confirmSubject', { site: isolated(site) }),
      blocks: [
        {
          kind: 'words',
          words: t('mail.confirmWords', {
            ...{ site: isolated(site), name: isolated(followed.name ?? site) },
            how: row.askedHow,
          }),
        },
        { kind: 'link', label: t('mail.confirmLink'), address },
        // Whoever reads it has the address: that is told whether it is followed already, and nobody else is.
        { kind: 'words', words: t(row.confirmedAt === null ? 'mail.confirmNot' : 'mail.confirmNotKept') },
      ],
      why: t('mail.confirmWhy', { site: isolated(site) }),
    }
  }
}

/**
 * Writes what was published since a subscriber was told last; nothing where none of it stands any more.
 *
 * @param room how many it names: of further ones it says how many there are, and where they stand
 */
export function newsWriter(siteOf: SiteOf, room = FEED_ENTRIES): Writer<MessageValues['news']> {
  return async ({ subscriptionId, after, upTo }, { language }) => {
    const row = await findSubscription(subscriptionId)
    if (!row || row.confirmedAt === null) return null
    const [followed, news, count, site] = await Promise.all([
      findNewsPage(row.of, language),
      findNews(row.of, room, language, { after, upTo }),
      countNews({ ...row.of, after, upTo }),
      siteOf(language),
    ])
    if (!followed || news.length === 0) return null
    const t = translatorOf(language)
    const entries = newsEntries(news, language, {
      namesStatement: row.of.slug === null,
      addressOf: publicAddress,
    })
    const further = Math.max(count - room, 0)
    const name = isolated(followed.name ?? site.name)
    const all = publicAddress(localePath(language, pathOfNews(row.of)))
    return {
      ...{ language, site: site.name, siteAddress: site.address },
      subject: t('mail.newsSubject', { name, n: entries.length + further }),
      blocks: [
        {
          kind: 'entries',
          entries: entries.map(({ title, address, at, text }) => ({
            ...{ title, address, said: text },
            when: formatDate(language, at, 'long'),
          })),
        },
        ...(further > 0 ? furtherBlocks(row.of, further, language) : []),
        { kind: 'link', label: t('mail.all'), address: all },
      ],
      why: t('mail.newsWhy', { site: isolated(site.name), name, how: rhythmOf(row.how) }),
      leave: {
        label: t('mail.leave'),
        address: publicAddress(localePath(language, leaveAddress(row.leaveKey))),
        oneClick: publicAddress(oneClickAddress(row.leaveKey)),
      },
    }
  }
}

/** How many there are that the letter has no room for, and where all of them stand. */
function furtherBlocks(of: NewsOf, n: number, language: Locale): Block[] {
  const t = translatorOf(language)
  const { list, path } = allNewsOf(of)
  const address = publicAddress(localePath(language, path))
  return [
    { kind: 'words', words: t('mail.further', { n, list }) },
    { kind: 'link', label: t('mail.furtherLink', { list }), address },
  ]
}
