import type { ReactNode } from 'react'
import { LibraryPage } from '@/components/reading/dossier/library-page'
import { readOrder } from '@/lib/evidence/source/rules/order'
import { loadHasOpenCopies } from '@/lib/reading/dossier/loaders/archive'
import { loadSourceList } from '@/lib/reading/dossier/loaders/library'
import { type ListPageProps, listPage } from '../list-page'

/** A page of the library of a statement. */
export function sourceListPage(props: ListPageProps): Promise<ReactNode> {
  return listPage(props, 'sources', async ({ locale, slug, filter, after }) => {
    const asked = readOrder(filter)
    const list = asked && (await loadSourceList(slug, asked, after, locale))
    return list && <LibraryPage locale={locale} list={list} hasOpenCopies={await loadHasOpenCopies(slug)} />
  })
}
