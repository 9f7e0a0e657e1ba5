import { useLocale, useTranslations } from 'next-intl'
import { type Locale, localeOf, localePath, locales } from '@/lib/i18n/routing'
import { translateAddress } from '@/lib/statement/rules/addresses'

interface TranslateLinkProps {
  slug: string
  /** Of the item; null for what is said of the parties. */
  reference: string | null
  /** In which our words on the item were written. */
  written: string
}

/** The way to the desk's page on which our words on an item, or on the parties, are translated, into the page's language where they are in another. */
export function TranslateLink({ slug, reference, written }: TranslateLinkProps) {
  const t = useTranslations('translation')
  const locale = localeOf(useLocale())
  const address = translateAddress(slug, reference, intoFrom(locale, written))
  return (
    <a className="tap noprint" href={localePath(locale, address)} rel="nofollow">
      {t(reference === null ? 'translateParties' : 'translateThis')}
    </a>
  )
}

/** The language that is translated into first: the page's, or the first that is not that of the originals. */
export function intoFrom(locale: Locale, written: string): Locale {
  return locale === written ? (locales.find((each) => each !== written) ?? locale) : locale
}
