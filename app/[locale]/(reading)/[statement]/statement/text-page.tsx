import type { ReactNode } from 'react'
import { TextPage } from '@/components/reading/dossier/text-page'
import { loadText } from '@/lib/reading/dossier/loaders/text'
import { type ListPageProps, listPage } from '../list-page'

/** A page of the annotated text of a statement. */
export function textPage(props: ListPageProps): Promise<ReactNode> {
  return listPage(props, 'statement', async ({ locale, slug, filter, after }) => {
    const text = await loadText(slug, filter, after, locale)
    return text && <TextPage locale={locale} text={text} />
  })
}
