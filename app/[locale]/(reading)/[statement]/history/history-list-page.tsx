import type { ReactNode } from 'react'
import { HistoryPage } from '@/components/reading/dossier/history-page'
import { loadHistory } from '@/lib/reading/dossier/loaders/history'
import { type ListPageProps, listPage } from '../list-page'
import '@/styles/event.css'

/** A page of the record of a statement. */
export function historyListPage(props: ListPageProps): Promise<ReactNode> {
  return listPage(props, 'history', async ({ locale, slug, after }) => {
    const shown = await loadHistory(slug, after, locale)
    return shown && <HistoryPage locale={locale} {...shown} />
  })
}
