import { LibraryPage } from '@/components/dossier/library-page'
import { overviewOf } from '@/lib/dossier/rules/overview'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../../page-of-day'

export const generateStaticParams = () => []

const place = { kind: 'sources', current: 'sources' } as const

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** The library of a statement as it stood at the end of a day. */
export default function SourcesAsOf(props: PageOfDayProps) {
  return pageOfDay(props, place, ({ locale, dossier }) => (
    <LibraryPage locale={locale} overview={overviewOf(dossier)} filter={null} />
  ))
}
