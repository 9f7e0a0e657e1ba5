import { AnnotatedStatement } from '@/components/dossier/annotated-statement'
import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../../page-of-day'

export const generateStaticParams = () => []

const place = { kind: 'statement', current: 'statement' } as const

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** The statement word by word, with what was said about it by the end of a day. */
export default function StatementAsOf(props: PageOfDayProps) {
  return pageOfDay(props, place, loadDossierAsOf, ({ locale, shown }) => (
    <AnnotatedStatement locale={locale} dossier={shown} filter={null} />
  ))
}
