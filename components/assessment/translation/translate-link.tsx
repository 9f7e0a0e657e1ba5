import { useLocale, useTranslations } from 'next-intl'
import { type Locale, localeOf, localePath, locales } from '@/lib/ground/i18n/routing'
import { translateAddress } from '@/lib/text/statement/rules/addresses'
import type { SaidOf } from '@/lib/text/statement/rules/own-words'

interface TranslateLinkProps {
  of: SaidOf
  /** In which our words on it were written. */
  written: string
  /** Where the names of bodies stand, of a statement. */
  names?: true
}

/** The way to the desk's page on which our words on an item, a statement or a source are translated, into the page's language where they are in another. */
export function TranslateLink({ of, written, names }: TranslateLinkProps) {
  const t = useTranslations('translation')
  const locale = localeOf(useLocale())
  const address = translateAddress(of, intoFrom(locale, written))
  return (
    <a className="tap noprint" href={localePath(locale, address)} rel="nofollow">
      {t(names ? 'translateBodies' : actOn(of))}
    </a>
  )
}

function actOn({ reference, source }: SaidOf) {
  if (source !== null) return 'translateSummary'
  return reference === null ? 'translateStatement' : 'translateThis'
}

/** The language that is translated into first: the page's, or the first that is not that of the originals. */
export function intoFrom(locale: Locale, written: string): Locale {
  return locale === written ? (locales.find((each) => each !== written) ?? locale) : locale
}
