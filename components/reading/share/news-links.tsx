import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import { FEED_FORMATS, type FeedFormat, feedAddress } from '@/lib/reading/share/rules/feed-format'
import { ByMail } from './by-mail'

/** What the forms of a feed are called, in every language. */
const NAMES: Readonly<Record<FeedFormat, string>> = { atom: 'Atom', json: 'JSON Feed' }

interface NewsLinksProps {
  /** The page whose news they are, without a language. */
  path: string
  /** Tells a link from those of other panels on the page. */
  named: (label: string) => string
  /** Whether it leads to the form for mail too: not on the page of that form. */
  withMail?: boolean
}

/** Where what is published on a page can be subscribed to. */
export function NewsLinks({ path, named, withMail = true }: NewsLinksProps) {
  const t = useTranslations('share.feed')
  const locale = useLocale()
  return (
    <>
      <dt id="follow">{t('title')}</dt>
      <dd>
        <p className="quiet">{t('how')}</p>
        <p className="line">
          {(Object.keys(FEED_FORMATS) as FeedFormat[]).map((format) => (
            <a
              key={format}
              className="tap"
              href={localePath(locale, feedAddress(path, format))}
              aria-label={named(NAMES[format])}
            >
              {NAMES[format]}
            </a>
          ))}
          {withMail && <ByMail path={path} words={t('mail')} label={named(t('mail'))} />}
        </p>
      </dd>
    </>
  )
}
