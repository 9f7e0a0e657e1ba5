import { useLocale, useTranslations } from 'next-intl'
import { nameOfLanguage } from '@/lib/ground/platform/language-tag'

/**
 * Names that a dossier brings along, in the page's language where it has them in that; else as it gives them first.
 */

type Known = Parameters<ReturnType<typeof useTranslations<never>>['has']>[0]

function useKnownName(): (key: string, fallback: string) => string {
  const t = useTranslations()
  return (key, fallback) => {
    const known = key as Known
    return t.has(known) ? t(known) : fallback
  }
}

/** The name of a language by its tag, in the page's language. */
export function useLanguageName(): (tag: string) => string {
  const known = useKnownName()
  const locale = useLocale()
  return (tag) => known(`layout.lang.${tag}`, nameOfLanguage(locale, tag) ?? tag)
}
