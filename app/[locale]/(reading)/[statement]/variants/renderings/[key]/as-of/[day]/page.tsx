import { NotOnThatDay } from '@/components/reading/dossier/not-on-that-day'
import { loadTextBesideOf } from '@/lib/reading/dossier/loaders/wording'
import { sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import { pageOfDay, pageOfDayMetadata } from '../../../../../page-of-day'
import { textBesidePage } from '../../text-beside-page'

export const generateStaticParams = () => []

type RenderingOfDayProps = {
  params: Promise<{ locale: string; statement: string; key: string; day: string }>
}

const place = { kind: 'rendering', current: 'versions' } as const

export const generateMetadata = (props: RenderingOfDayProps) => pageOfDayMetadata(props, place)

/** A rendering beside the base, as it was aligned by the end of a day. */
export default async function RenderingOfDay(props: RenderingOfDayProps) {
  const { statement: slug, key } = await props.params
  const load = (_slug: string, day: string) => loadTextBesideOf(slug, key, day)
  return pageOfDay(
    props,
    place,
    load,
    ({ locale, shown, day }) =>
      textBesidePage({ locale, ...shown, day }) ?? (
        <NotOnThatDay locale={locale} path={sideBySideAddress(slug, key)} />
      ),
  )
}
