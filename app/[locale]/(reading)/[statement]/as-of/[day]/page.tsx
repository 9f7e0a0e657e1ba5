import { FrontPage } from '@/components/reading/dossier/front-page'
import { loadFrontOf } from '@/lib/reading/dossier/loaders/front'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../page-of-day'

export const generateStaticParams = () => []

const place = { kind: 'front', current: 'overview' } as const

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** The front page of a statement as it stood at the end of a day. */
export default function FrontPageAsOf(props: PageOfDayProps) {
  const load = (slug: string, day: string, _after: null | string, locale: string) =>
    loadFrontOf(slug, day, locale)
  return pageOfDay(props, place, load, ({ locale, shown, day }) => (
    <FrontPage locale={locale} front={{ ...shown, asOf: day }} today={day} />
  ))
}
