import { ShareStatementPage } from '@/components/reading/edition/share-statement-page'
import { loadTextOf } from '@/lib/reading/dossier/loaders/text'
import '@/styles/dossier.day.css'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../../page-of-day'

const place = { kind: 'share', current: 'overview' } as const

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** How to share and use a statement as it stood at the end of a day. */
export default function ShareOfDay(props: PageOfDayProps) {
  return pageOfDay(props, place, loadTextOf, ({ locale, shown, day }) => (
    <ShareStatementPage locale={locale} statement={shown.dossier.statement} asOf={day} offered={null} />
  ))
}
