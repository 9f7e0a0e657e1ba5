import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ground/ui/copy-button'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { qrAddress } from '@/lib/reading/share/rules/share-addresses'
import { shortAddress } from '@/lib/reading/share/rules/short-address'
import { SharedLink } from './shared-link'

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
