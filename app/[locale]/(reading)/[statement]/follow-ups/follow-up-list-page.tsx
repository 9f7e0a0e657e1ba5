import type { ReactNode } from 'react'
import { FollowUpsPage } from '@/components/assessment/follow-up/follow-ups-page'
import { loadFollowUpsPage } from '@/lib/reading/dossier/loaders/follow-ups'
import { type ListPageProps, listPage } from '../list-page'
import { feedAddress } from './feed-address'

/** A page of the questions to come back to on a statement. */
export function followUpListPage(props: ListPageProps): Promise<ReactNode> {
  return listPage(props, 'followUps', async ({ locale, slug, after }) => {
    const shown = await loadFollowUpsPage(slug, after, locale)
    return shown && <FollowUpsPage locale={locale} {...shown} feed={feedAddress(locale, slug)} />
  })
}
