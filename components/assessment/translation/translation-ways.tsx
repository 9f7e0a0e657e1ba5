import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'

interface TranslationWaysProps {
  /** How many await review. */
  awaiting: number
}

/** The way to all translations, for the head of a list on the desk. */
export function TranslationWays({ awaiting }: TranslationWaysProps) {
  return (
    <a className="tap" href={localePath(useLocale(), '/desk/translations')}>
      {useTranslations('translation')('listAwaiting', { n: awaiting })}
    </a>
  )
}
