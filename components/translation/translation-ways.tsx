import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'

/** The way to all translations, for the head of a list on the desk. */
export function TranslationWays() {
  return (
    <a className="tap" href={localePath(useLocale(), '/desk/translations')}>
      {useTranslations('translation')('list')}
    </a>
  )
}
