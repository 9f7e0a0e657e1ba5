import { createTranslator } from 'use-intl/core'
import { isolated } from '@/lib/ground/i18n/isolated'
import { messagesOf } from '@/lib/ground/i18n/messages'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { Letter } from '../types'

/** What a letter says of the site in its head: its name in a language, and where it is. */
export type SiteOf = (language: Locale) => Promise<{ readonly name: string; readonly address: string }>

/** Writes the message by which an administrator sees that mail arrives. */
export function trialWriter(siteOf: SiteOf) {
  return async (_values: unknown, { language }: { readonly language: Locale }): Promise<Letter> => {
    const { name: site, address: siteAddress } = await siteOf(language)
    const t = createTranslator({ locale: language, messages: messagesOf(language), namespace: 'mail' })
    return {
      ...{ language, site, siteAddress },
      subject: t('trial.subject', { site: isolated(site) }),
      blocks: [{ kind: 'words', words: t('trial.words', { site: isolated(site) }) }],
      why: t('trial.why'),
    }
  }
}
