import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ground/ui/copy-button'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { qrAddress } from '@/lib/reading/share/rules/share-addresses'
import { shortAddress } from '@/lib/reading/share/rules/short-address'

/** As it stands on a page: a telephone reads it from an arm's length. */
const QR_PIXELS = 196

/** What has a short address, and whether that leads to this page or to the first one of the statement. */
export interface Short {
  id: string
  to: 'here' | 'front'
}

export interface ShareLinksProps {
  /** The permanent address without a language. */
  permalink: string
  /** The page whose QR code stands below its address, where it has no short one: without a language. */
  qrBelow?: string | undefined
  short?: Short | undefined
  /** The page as it stood at the end of a day, without a language; `null` where it has no such form. */
  pinned: { address: string; day: string } | null
  /** The statement opened on words: the address without a language, and the words as the link is called. */
  words?: { address: string; label: ReactNode } | undefined
  /** Tells a control from those of other panels on the page. */
  named: (label: string) => string
}

/** Which link does what: to the page as it develops, as it is today, and to the words themselves. */
export function ShareLinks({ permalink, qrBelow, short, pinned, words, named }: ShareLinksProps) {
  const t = useTranslations()
  const locale = useLocale()
  const publicly = (address: string) => publicAddress(localePath(locale, address))
  return (
    <>
      <dt>{t('share.develops')}</dt>
      <dd>
        <p className="quiet">{t('share.developsHow')}</p>
        <SharedLink
          address={publicly(permalink)}
          label={named(t('commitment.copyPermalink'))}
          said={t('share.copied.page')}
          qr={qrBelow && localePath(locale, qrAddress(qrBelow))}
        />
        {short && <ShortLink short={short} named={named} />}
      </dd>
      {pinned && (
        <>
          <dt>{t('layout.site.asOf', { date: formatDate(locale, pinned.day) })}</dt>
          <dd>
            <p className="quiet">{t('share.pinnedHow')}</p>
            <SharedLink
              address={publicly(pinned.address)}
              label={named(t('share.copyPinned'))}
              said={t('share.copied.pinned', { date: formatDate(locale, pinned.day) })}
            />
            {short && <ShortLink short={short} day={pinned.day} named={named} />}
          </dd>
        </>
      )}
      {words && (
        <>
          <dt>{t('share.words')}</dt>
          <dd>
            <p className="quiet">{t('share.wordsHow')}</p>
            <p className="line">
              <a href={localePath(locale, words.address)}>{words.label}</a>{' '}
              <CopyButton
                text={publicly(words.address)}
                label={named(t('share.copyWords'))}
                said={t('share.copied.words')}
              />
            </p>
          </dd>
        </>
      )}
    </>
  )
}

interface ShortLinkProps extends Pick<ShareLinksProps, 'named'> {
  short: Short
  day?: string
}

/** It says no language: whoever opens it reads in their own. */
function ShortLink({ short: { id, to }, day, named }: ShortLinkProps) {
  const t = useTranslations('share')
  const locale = useLocale()
  const address = shortAddress(id, day)
  const date = day === undefined ? '' : formatDate(locale, day)
  return (
    <SharedLink
      address={publicAddress(address)}
      lead={t(to === 'front' ? 'inShortFront' : 'inShort')}
      label={named(day === undefined ? t('copyShort') : t('copyShortPinned', { date }))}
      said={day === undefined ? t('copied.short') : t('copied.shortPinned', { date })}
      qr={localePath(locale, qrAddress(address))}
    />
  )
}

interface SharedLinkProps {
  /** As it is copied: whole. */
  address: string
  /** What stands before it: which link it is, where one beside it says another thing. */
  lead?: ReactNode
  /** What its button copies. */
  label: string
  /** What is said once it is copied. */
  said: string
  /** Where its QR code is; left out where it has none. */
  qr?: string | undefined
}

/** A link that stands there to be read, with the button that copies it and its QR code: closed until somebody asks for it, and fetched then. */
function SharedLink({ address, lead, label, said, qr }: SharedLinkProps) {
  const t = useTranslations('share')
  return (
    <>
      <p className="line">
        {lead && <span className="quiet">{lead}</span>} <code className="addr">{address}</code>{' '}
        <CopyButton text={address} label={label} said={said} />
      </p>
      {qr !== undefined && (
        <details className="qr">
          <summary className="linklike tap" aria-label={t('qrOf', { address })}>
            {t('qr')}
          </summary>
          {/* biome-ignore lint/performance/noImgElement: it is drawn here, and fetched only where it is asked for. */}
          <img src={qr} alt={t('qrOf', { address })} width={QR_PIXELS} height={QR_PIXELS} loading="lazy" />
        </details>
      )}
    </>
  )
}
