import { setRequestLocale } from 'next-intl/server'
import { NotOnThatDay } from '@/components/dossier/not-on-that-day'
import { SideBySidePage } from '@/components/statement/side-by-side-page'
import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import { loadAlignedRenderings } from '@/lib/dossier/loaders/wording'
import { localeOf } from '@/lib/i18n/routing'
import { sideBySideAddress } from '@/lib/statement/rules/addresses'
import { alignmentOn } from '@/lib/statement/rules/aligned'
import { pageOfDay, pageOfDayMetadata } from '../../../../../page-of-day'

export const generateStaticParams = () => []

type RenderingOfDayProps = {
  params: Promise<{ locale: string; statement: string; key: string; day: string }>
}

const place = { kind: 'rendering', current: 'wording' } as const

export const generateMetadata = (props: RenderingOfDayProps) => pageOfDayMetadata(props, place)

/** A rendering beside the base, as it was aligned by the end of a day. */
export default async function RenderingOfDay(props: RenderingOfDayProps) {
  const { locale: segment, statement: slug, key } = await props.params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const rendering = (await loadAlignedRenderings(slug)).find((each) => each.key === key)
  const notThen = <NotOnThatDay locale={locale} path={sideBySideAddress(slug, key)} />
  if (!rendering) return notThen
  return pageOfDay(props, place, loadDossierAsOf, ({ shown: { statement, items }, day }) => {
    const alignment = alignmentOn(rendering, day)
    return alignment ? (
      <SideBySidePage {...{ locale, statement, items, rendering, alignment, day }} />
    ) : (
      notThen
    )
  })
}
