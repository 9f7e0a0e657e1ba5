import type { ReactNode } from 'react'
import { LineagePage } from '@/components/assessment/lineage/lineage-page'
import { loadLineage } from '@/lib/reading/dossier/loaders/lineage'
import { type ListPageProps, listPage } from '../list-page'

/** A page of the lineage of a statement. */
export function lineageListPage(props: ListPageProps): Promise<ReactNode> {
  return listPage(props, 'lineage', async ({ locale, slug, after }) => {
    const shown = await loadLineage(slug, after, locale)
    return shown && <LineagePage locale={locale} {...shown} />
  })
}
