import { useLocale, useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localeOf } from '@/lib/ground/i18n/routing'
import { placeOf } from '@/lib/text/statement/rules/place'
import { LanguageLabel } from './own-words'

interface PlaceProps {
  /** Where in a source words stand, or on which copy they were seen, as it was written. */
  text: string
  language: string
}

/** Where words stand, said in the page's language where the place is of a known form; else as it was written, with the name of its language. */
export function Place({ text, language }: PlaceProps) {
  const t = useTranslations('statement.where')
  const locale = localeOf(useLocale())
  const steps = language === locale ? null : placeOf(text, language)
  if (!steps)
    return (
      <>
        <Words lang={language}>{text}</Words>
        <LanguageLabel language={language} />
      </>
    )
  const said = steps.map(({ key, value = '', of }) => {
    const step = t(key, { value: isolated(value), n: value })
    return of === undefined ? step : t('within', { step, of })
  })
  return formatList(locale, said, 'unit')
}
