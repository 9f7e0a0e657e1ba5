import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { type Locale, localePath, locales } from '@/lib/ground/i18n/routing'

interface IntoLinksProps {
  /** The language that is shown. */
  into: Locale
  hrefOf: (language: Locale) => string
  /** How many await review, by language, where that is to be said. */
  awaiting?: Readonly<Record<string, number>>
}

/** The languages that can be translated into, as links. */
export function IntoLinks({ into, hrefOf, awaiting }: IntoLinksProps) {
  const t = useTranslations('translation')
  const locale = useLocale()
  const languageName = useLanguageName()
  return (
    <p className="line gap-s pb-m">
      {locales.map((language) => (
        <a
          key={language}
          className="tap"
          href={localePath(locale, hrefOf(language))}
          aria-current={language === into ? 'page' : undefined}
        >
          {awaiting
            ? t('intoShort', { language: languageName(language), n: awaiting[language] ?? 0 })
            : languageName(language)}
        </a>
      ))}
    </p>
  )
}
