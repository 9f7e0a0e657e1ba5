import { WordingPage } from '@/components/statement/wording-page'
import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import { loadAlignedRenderings, loadSeenTexts } from '@/lib/dossier/loaders/wording'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../../page-of-day'

export const generateStaticParams = () => []

const place = { kind: 'wording', current: 'wording' } as const

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** The wording of the statement, rendering by rendering, as it was recorded by the end of a day. */
export default async function VariantsAsOf(props: PageOfDayProps) {
  const { statement: slug } = await props.params
  const [renderings, texts] = await Promise.all([loadAlignedRenderings(slug), loadSeenTexts(slug)])
  return pageOfDay(props, place, loadDossierAsOf, ({ locale, shown: { statement, items }, day }) => (
    <WordingPage {...{ locale, statement, items, renderings, texts, day }} />
  ))
}
