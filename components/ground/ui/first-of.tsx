import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'

interface FirstOfProps {
  shown: number
  of: number
  /** Where all of them stand, without a language. */
  href: string
  /** What is said of how many, where it is not that these alone are shown. */
  words?: string
}

/** Under a part of a list that stands whole elsewhere: how many it shows of how many, and the way to all. Nothing for a list that is shown whole. */
export function FirstOf({ shown, of, href, words }: FirstOfProps) {
  const t = useTranslations('ui.part')
  const locale = useLocale()
  if (shown >= of) return null
  return (
    <p className="small quiet pt-m">
      {words ?? t('first', { n: shown, m: of })}{' '}
      <a className="tap" href={localePath(locale, href)}>
        {t('all')}
      </a>
    </p>
  )
}
