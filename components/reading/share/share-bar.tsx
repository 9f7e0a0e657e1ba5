import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { mailAddress, type QuotedInMail } from '@/lib/reading/share/rules/mail'
import { qrAddress } from '@/lib/reading/share/rules/share-addresses'

interface ShareBarProps {
  /** The first segment of the statement's addresses. */
  slug: string
  /** The page to share, without a language: as of a day where it is shown as of one. */
  path: string
  /** Its page *Share and use*, without a language. */
  share: string
  /** What a message about it is headed with. */
  title: string
  quoted?: QuotedInMail
  /** The address that its QR code holds, without a language. */
  qr: string
  /** Whether other sites can show a card of it. */
  hasCard?: boolean
  /** Whether what is published on it can be subscribed to. */
  hasNews: boolean
}

/** One line with what can be done with a page: done at once where a link can, and else where it leads. */
export function ShareBar({ slug, path, share, title, quoted, qr, hasCard = false, hasNews }: ShareBarProps) {
  const t = useTranslations()
  const locale = useLocale()
  const at = (address: string) => localePath(locale, address)
  const address = publicAddress(at(path))
  return (
    <nav className="bar" id="share" aria-label={t('share.bar.title')}>
      <a href={at(share)} data-address={address} data-copied={t('ui.action.copied')}>
        {t('ui.action.copyLink')}
      </a>
      <a href={mailAddress(title, address, quoted ?? null)}>{t('share.bar.mail')}</a>
      <a href={at(qrAddress(qr))}>{t('share.qr')}</a>
      <a href={at(`${share}#cite`)}>{t('share.bar.cite')}</a>
      {hasCard && <a href={at(`${share}#embed`)}>{t('commitment.embed')}</a>}
      <a href={at(`${pageAddress('share', { statement: slug })}#download`)}>{t('share.bar.download')}</a>
      {hasNews && <a href={at(`${share}#follow`)}>{t('share.bar.follow')}</a>}
    </nav>
  )
}
