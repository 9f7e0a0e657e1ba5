import { SearchesPage } from '@/components/dossier/searches-page'
import { loadLookedAsOf } from '@/lib/dossier/loaders/looked'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../../page-of-day'

export const generateStaticParams = () => []

const place = { kind: 'searches', current: 'front' } as const

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** The searches and requests that readers saw at the end of a day, with what was due or overdue on it. */
export default async function SearchesAsOf(props: PageOfDayProps) {
  const { statement: slug, day: text } = await props.params
  const looked = await loadLookedAsOf(slug, text)
  return pageOfDay(props, place, ({ locale, dossier }) => (
    <SearchesPage locale={locale} dossier={dossier} looked={looked} />
  ))
}
