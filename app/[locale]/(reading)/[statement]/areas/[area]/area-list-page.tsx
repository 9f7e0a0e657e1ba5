import type { ReactNode } from 'react'
import { AreaPage } from '@/components/dossier/area-page'
import { loadArea } from '@/lib/dossier/loaders/area'
import { loadToday } from '@/lib/platform/today'
import { type ListPageProps, listPage } from '../../list-page'

/** A page of the items of a statement about one area. */
export function areaListPage(props: ListPageProps): Promise<ReactNode> {
  return listPage(props, 'area', async ({ locale, slug, area, after }) => {
    const shown = await loadArea(slug, area, after, locale)
    return shown && <AreaPage locale={locale} shown={shown} today={await loadToday()} />
  })
}
