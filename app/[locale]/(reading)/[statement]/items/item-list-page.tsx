import type { ReactNode } from 'react'
import { ItemsPage } from '@/components/reading/dossier/items-page'
import { loadItemList } from '@/lib/reading/dossier/loaders/items'
import { type ListPageProps, listPage } from '../list-page'

/** A page of the list of a statement's items. */
export function itemListPage(props: ListPageProps): Promise<ReactNode> {
  return listPage(props, 'items', async ({ locale, slug, filter, after }) => {
    const list = await loadItemList(slug, filter, after, locale)
    return list && <ItemsPage locale={locale} list={list} />
  })
}
