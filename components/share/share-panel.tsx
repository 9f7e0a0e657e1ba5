import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatDate } from '@/lib/i18n/format'
import { localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { mailAddress, type QuotedInMail } from '@/lib/share/rules/mail'
import { citeAddress } from '@/lib/share/rules/share-addresses'
import { CITE_FORMATS } from '@/lib/share/types'
import { CopyButton } from '../ui/copy-button'
import { BibliographyLinks, type BibliographyOf } from './bibliography-links'
import type { Citation } from './citations'
import { formatNames } from './format-names'

export interface Shared {
  /** Address of the page without a language, query or fragment; its citation files stand below it. */
  path: string
  /** The permanent address without a language, where it is not just `path`. */
  permalink?: string
  /** The page as it stood at the end of a day, without a language; `null` where it has no such form. */
  pinned: { address: string; day: string } | null
  /** The statement opened on words: the address without a language, and the words as the link is called. */
  words?: { address: string; label: ReactNode }
  citation: Citation
  /** What a message about it is headed with. */
  title: string
  /** Words of the statement that a message about it quotes; absent where it is of none. */
  quoted?: QuotedInMail
  /** The sources that it shows; left out where it shows none. */
  bibliography?: BibliographyOf | undefined
  /** Tells its controls from those of other panels on the page. */
  name?: string
}

/** The addresses that stay, how to cite the page, and how to send it on. Whole without script, which only adds buttons that copy. */
export function SharePanel({
  path,
  permalink = path,
  pinned,
  words,
  citation,
  title,
  quoted,
  bibliography,
  name,
}: Shared) {
  const t = useTranslations()
  const locale = useLocale()
  const publicly = (address: string) => publicAddress(localePath(locale, address))
  const address = publicly(permalink)
  const named = (label: string) => (name === undefined ? label : `${label}: ${name}`)
  return (
    <dl className="share">
      <dt>{t('commitment.permalink')}</dt>
      <dd className="line">
        <code className="addr">{address}</code>{' '}
        <CopyButton text={address} label={named(t('commitment.copyPermalink'))} />
      </dd>
      {pinned && (
        <>
          <dt>{t('layout.site.asOf', { date: formatDate(locale, pinned.day) })}</dt>
          <dd className="line">
            <code className="addr">{publicly(pinned.address)}</code>{' '}
            <CopyButton text={publicly(pinned.address)} label={named(t('share.copyPinned'))} />
          </dd>
        </>
      )}
      {words && (
        <>
          <dt>{t('share.words')}</dt>
          <dd className="line">
            <a href={localePath(locale, words.address)}>{words.label}</a>{' '}
            <CopyButton text={publicly(words.address)} label={named(t('share.copyWords'))} />
          </dd>
        </>
      )}
      <dt>{t('commitment.citeAs')}</dt>
      <dd>
        <p className="serif cite-as">{citation.shown}</p>
        <p className="line">
          <CopyButton text={citation.text} label={named(t('share.copyCitation'))} />
          {CITE_FORMATS.map((format) => (
            <a
              key={format}
              className="tap"
              href={localePath(locale, citeAddress(path, format))}
              download=""
              aria-label={name && named(formatNames[format])}
            >
              {formatNames[format]}
            </a>
          ))}
          <a
            className="tap"
            href={mailAddress(title, address, quoted ?? null)}
            aria-label={name && named(t('share.email'))}
          >
            {t('share.email')}
          </a>
        </p>
      </dd>
      {bibliography && (
        <>
          <dt>{t('share.bibliography.sources')}</dt>
          <dd>
            <BibliographyLinks {...bibliography} />
          </dd>
        </>
      )}
    </dl>
  )
}
