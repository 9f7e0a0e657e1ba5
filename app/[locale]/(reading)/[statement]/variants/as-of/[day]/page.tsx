import { WordingPage } from '@/components/text/statement/wording-page'
import { loadWordingOf } from '@/lib/reading/dossier/loaders/wording'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../../page-of-day'

export const generateStaticParams = () => []

const place = { kind: 'wording', current: 'versions' } as const

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** The wording of the statement, rendering by rendering, as it was recorded by the end of a day. */
export default function VariantsAsOf(props: PageOfDayProps) {
  return pageOfDay(props, place, loadWordingOf, ({ locale, shown, day }) => (
    <WordingPage locale={locale} {...shown} day={day} />
  ))
}
