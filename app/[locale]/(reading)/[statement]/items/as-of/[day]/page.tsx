import { ItemsPage } from '@/components/dossier/items-page'
import { overviewOf } from '@/lib/dossier/rules/overview'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../../page-of-day'

export const generateStaticParams = () => []

const place = { kind: 'items', current: 'items' } as const

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** Every item that was marked by the end of a day. */
export default function ItemsAsOf(props: PageOfDayProps) {
  return pageOfDay(props, place, ({ locale, dossier }) => (
    <ItemsPage locale={locale} overview={overviewOf(dossier)} filter={null} />
  ))
}
