import { FrontPage } from '@/components/dossier/front-page'
import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import { frontOf } from '@/lib/dossier/rules/front'
import { overviewOf } from '@/lib/dossier/rules/overview'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../page-of-day'

export const generateStaticParams = () => []

const place = { kind: 'front', current: 'front' } as const

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** The front page of a statement as it stood at the end of a day. */
export default function FrontPageAsOf(props: PageOfDayProps) {
  return pageOfDay(props, place, loadDossierAsOf, ({ locale, shown, day }) => (
    <FrontPage locale={locale} front={frontOf(overviewOf(shown))} today={day} />
  ))
}
