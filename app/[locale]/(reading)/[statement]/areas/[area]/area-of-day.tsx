import { AreaPage } from '@/components/reading/dossier/area-page'
import { loadAreaOf } from '@/lib/reading/dossier/loaders/area'
import { type PageOfDayProps, pageOfDay } from '../../page-of-day'

/** A page of the items of a statement about one area as they stood at the end of a day. */
export async function areaOfDay(props: PageOfDayProps, kind: 'area' | 'areaAfter') {
  const { area = '' } = await props.params
  return pageOfDay(
    props,
    { kind, current: 'overview' },
    (slug, day, after, locale) => loadAreaOf(slug, area, day, after, locale),
    ({ locale, shown, day }) => <AreaPage locale={locale} shown={shown} today={day} />,
  )
}
