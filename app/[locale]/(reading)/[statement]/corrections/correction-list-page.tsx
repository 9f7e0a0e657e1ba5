import type { ReactNode } from 'react'
import { CorrectionsPage } from '@/components/reading/dossier/corrections-page'
import { loadCorrections } from '@/lib/reading/dossier/loaders/corrections'
import { type ListPageProps, listPage } from '../list-page'

/** A page of the corrections of a statement. */
export function correctionListPage(props: ListPageProps): Promise<ReactNode> {
  return listPage(props, 'corrections', async ({ locale, slug, after }) => {
    const shown = await loadCorrections(slug, after, locale)
    return shown && <CorrectionsPage locale={locale} {...shown} />
  })
}
