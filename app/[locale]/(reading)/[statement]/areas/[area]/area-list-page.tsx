import type { ReactNode } from 'react'
import { AreaPage } from '@/components/reading/dossier/area-page'
import { loadToday } from '@/lib/ground/platform/today'
import { loadArea } from '@/lib/reading/dossier/loaders/area'
import { type ListPageProps, listPage } from '../../list-page'

/** A page of the items of a statement about one area. */
export function areaListPage(props: ListPageProps): Promise<ReactNode> {
  return listPage(props, 'area', async ({ locale, slug, area, after }) => {
    const shown = await loadArea(slug, area, after, locale)
    return shown && <AreaPage locale={locale} shown={shown} today={await loadToday()} />
  })
}
