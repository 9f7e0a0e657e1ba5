import { setRequestLocale } from 'next-intl/server'
import { NotOnThatDay } from '@/components/dossier/not-on-that-day'
import { SeenTextPage } from '@/components/statement/seen-text-page'
import { SideBySidePage } from '@/components/statement/side-by-side-page'
import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import { loadAlignedRenderings, loadSeenTexts } from '@/lib/dossier/loaders/wording'
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
  const [renderings, texts] = await Promise.all([loadAlignedRenderings(slug), loadSeenTexts(slug)])
  const rendering = renderings.find((each) => each.key === key)
  const text = texts.find((each) => each.key === key)
  const notThen = <NotOnThatDay locale={locale} path={sideBySideAddress(slug, key)} />
  if (!rendering && !text) return notThen
  return pageOfDay(props, place, loadDossierAsOf, ({ shown: { statement, items }, day }) => {
    const alignment = rendering && alignmentOn(rendering, day)
    if (rendering && alignment)
      return <SideBySidePage {...{ locale, statement, items, rendering, alignment, day }} />
    return text && text.broughtAt.slice(0, 10) <= day ? (
      <SeenTextPage {...{ locale, statement, items, text, day }} />
    ) : (
      notThen
    )
  })
}
