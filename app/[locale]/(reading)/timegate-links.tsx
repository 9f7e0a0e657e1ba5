import { PageRecord } from '@/components/ground/layout/page-record'
import type { Locale } from '@/lib/ground/i18n/routing'
import { linksOfPage } from '@/lib/reading/dossier/rules/memento'
import { placeOf } from '@/lib/reading/dossier/rules/memento-place'

interface LinksOfPageProps {
  locale: Locale
  /** The page's address as it is now, without a language. */
  path: string
}

/** The way from a page to its earlier states, in its `Link` header. */
export function TimegateLinks({ locale, path }: LinksOfPageProps) {
  return <PageRecord link={linksOfPage(placeOf(locale, path))} />
}
