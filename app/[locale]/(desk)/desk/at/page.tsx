import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActsAt } from '@/components/work/desk/acts-at'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { currentActor } from '@/lib/ground/platform/session'
import { loadStatementPlaces } from '@/lib/reading/dossier/loaders/statement'
import { openAt } from '@/lib/work/desk/rules/open-at'
import { placeOf } from '@/lib/work/desk/rules/place'

type Props = {
  params: Promise<{ locale: string }>
  /** `page`: the address of the public page that somebody came from. */
  searchParams: Promise<{ page?: string | string[] }>
}

/** What somebody can do with the page that they were reading. From a page that is about no statement it leads to the desk itself. */
export default async function At({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const actor = await currentActor()
  if (actor.kind === 'visitor') notFound()
  const { page } = await searchParams
  const place = typeof page === 'string' ? placeOf(page, await loadStatementPlaces()) : null
  if (!place) redirect(localePath(locale, '/desk'))
  const t = await getTranslations('desk.at')
  return (
    <PageBelowDesk
      member={actor}
      path={`/desk/at?${new URLSearchParams({ page: String(page) })}`}
      title={t('title')}
    >
      <ActsAt place={place} open={openAt(actor)} />
    </PageBelowDesk>
  )
}
