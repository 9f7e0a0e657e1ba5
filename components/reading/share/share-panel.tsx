import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ground/ui/copy-button'
import { localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { mailAddress, type QuotedInMail } from '@/lib/reading/share/rules/mail'
import { citeAddress } from '@/lib/reading/share/rules/share-addresses'
import { CITE_FORMATS } from '@/lib/reading/share/types'
import { BibliographyLinks, type BibliographyOf } from './bibliography-links'
import type { Citation } from './citations'
import { formatNames } from './format-names'
import { NewsLinks } from './news-links'
import { ShareLinks, type ShareLinksProps } from './share-links'

export interface Shared extends Omit<ShareLinksProps, 'permalink' | 'named'> {
  /** Address of the page without a language, query or fragment; its citation files stand below it. */
  path: string
  /** The permanent address without a language, where it is not just `path`. */
  permalink?: string
  citation: Citation
  /** What a message about it is headed with. */
  title: string
  /** Words of the statement that a message about it quotes; absent where it is of none. */
  quoted?: QuotedInMail
  /** The sources that it shows; left out where it shows none. */
  bibliography?: BibliographyOf | undefined
  /** The page whose news can be subscribed to, without a language; left out where it has none. */
  news?: string
  /** Tells its controls from those of other panels on the page. */
  name?: string
  /** Further rows. */
  children?: ReactNode
}

/**
 * The addresses that stay, how to cite the page, and how to send it on. Whole without script, which only adds buttons that copy, and the one
 * that opens what the device has for sharing.
 */
export function SharePanel({
  path,
  permalink = path,
  citation,
  title,
  quoted,
  bibliography,
  news,
  name,
  children,
  ...links
}: Shared) {
  const t = useTranslations()
  const named = (label: string) => (name === undefined ? label : `${label}: ${name}`)
  return (
    <dl className="share">
      <ShareLinks permalink={permalink} named={named} {...links} />
      <CiteRow path={path} citation={citation} name={name} named={named} />
      <SendRow permalink={permalink} title={title} quoted={quoted} name={name} named={named} />
      {news !== undefined && <NewsLinks path={news} named={named} />}
      {bibliography && (
        <>
          <dt>{t('share.bibliography.sources')}</dt>
          <dd>
            <BibliographyLinks {...bibliography} />
          </dd>
        </>
      )}
      {children}
    </dl>
  )
}

/** What tells the controls of a row from those of other panels on the page. */
interface NamedRow {
  name: string | undefined
  named: (label: string) => string
}

/** How to cite the page, in words and as files. */
function CiteRow({ path, citation, name, named }: Pick<Shared, 'path' | 'citation'> & NamedRow) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <>
      <dt id={name === undefined ? 'cite' : undefined}>{t('commitment.citeAs')}</dt>
      <dd>
        <p className="serif cite-as">{citation.shown}</p>
        <p className="line">
          <CopyButton
            text={citation.text}
            label={named(t('share.copyCitation'))}
            said={t('share.copied.citation')}
          />
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
        </p>
      </dd>
    </>
  )
}

/** How to send it on: by e-mail, or with what the device has for sharing. */
function SendRow({
  permalink,
  title,
  quoted,
  name,
  named,
}: { permalink: string; quoted: QuotedInMail | undefined } & Pick<Shared, 'title'> & NamedRow) {
  const t = useTranslations('share')
  const address = publicAddress(localePath(useLocale(), permalink))
  return (
    <>
      <dt>{t('send')}</dt>
      <dd className="line">
        <a
          className="tap"
          href={mailAddress(title, address, quoted ?? null)}
          aria-label={name && named(t('email'))}
        >
          {t('email')}
        </a>
        <button
          type="button"
          className="linklike tap"
          hidden
          data-share={address}
          data-title={title}
          aria-label={name && named(t('sheet'))}
        >
          {t('sheet')}
        </button>
      </dd>
    </>
  )
}
