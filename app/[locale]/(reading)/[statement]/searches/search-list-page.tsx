import type { ReactNode } from 'react'
import { SearchesPage } from '@/components/reading/dossier/searches-page'
import { loadLookedList } from '@/lib/reading/dossier/loaders/looked'
import { type ListPageProps, listPage } from '../list-page'

/** A page of the searches and requests of a statement. */
export function searchListPage(props: ListPageProps): Promise<ReactNode> {
  return listPage(props, 'searches', async ({ locale, slug, after }) => {
    const list = await loadLookedList(slug, after, locale)
    return list && <SearchesPage locale={locale} list={list} />
  })
}
