import { PageRecord } from '@/components/ground/layout/page-record'
import type { Locale } from '@/lib/ground/i18n/routing'
import { loadMementos } from '@/lib/reading/dossier/loaders/mementos'
import { httpDate, linksOfMemento, linksOfPage, mementoOfDay } from '@/lib/reading/dossier/rules/memento'
import { placeOf } from '@/lib/reading/dossier/rules/memento-place'

interface MementoLinksProps {
  locale: Locale
  slug: string
  /** Null for the front page. */
  reference: string | null
  /** YYYY-MM-DD. */
  day: string
}

/** Which state a page of an earlier day shows, and the way to those around it. Before the first there is only the way. */
export async function MementoLinks({ locale, slug, reference, day }: MementoLinksProps) {
  const found = await loadMementos(locale, slug, reference)
  if (!found) return null
  const { place, mementos } = found
  const current = mementoOfDay(mementos, day)
  return (
    <PageRecord
      link={linksOfMemento(place, mementos, current)}
      {...(current && { mementoDatetime: httpDate(current.at) })}
    />
  )
}

interface RevisionLinksProps {
  locale: Locale
  slug: string
  reference: string
  /** When readers first saw it: ISO time. */
  since: string
}

/** A revision's words are those of a moment: it says which, and leads to the doors by which the states of its item are found. */
export function RevisionLinks({ locale, slug, reference, since }: RevisionLinksProps) {
  const place = placeOf(locale, `/${slug}/${reference}`)
  return <PageRecord link={linksOfPage(place)} mementoDatetime={httpDate(since)} />
}
