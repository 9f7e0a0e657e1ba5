import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import { BIBLIOGRAPHY_FORMATS } from '@/lib/reading/share/rules/bibliography-formats'
import { bibliographyAddress } from '@/lib/reading/share/rules/share-addresses'
import { formatNames } from './format-names'

/** Sources of a statement. */
export interface BibliographyOf {
  slug: string
  /** What narrows them, as `loadBibliography` takes it; null for nothing. */
  which: string | null
}

/** The sources as a bibliography, in each of its forms. */
export function BibliographyLinks({ slug, which }: BibliographyOf) {
  const locale = useLocale()
  return (
    <ul className="line" aria-label={useTranslations('share.bibliography')('title')}>
      {BIBLIOGRAPHY_FORMATS.map((format) => (
        <li key={format}>
          <a className="tap" href={localePath(locale, bibliographyAddress(slug, format, which))}>
            {formatNames[format]}
          </a>
        </li>
      ))}
    </ul>
  )
}
