import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SearchFacts } from '@/components/evidence/search-log/search-facts'
import { Decisions } from '@/components/record/review/decisions'
import { ReviewSections } from '@/components/record/review/review-sections'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { decideSearchAction, withdrawSearchAction } from '@/lib/evidence/search-log/actions/review'
import { loadDeskSearch } from '@/lib/evidence/search-log/loaders/search'
import { deskSearchAddress } from '@/lib/evidence/search-log/noun'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'

type Props = { params: Promise<{ locale: string; id: string }> }

/** One logged search: what it says, what became of it, and what may be done with it. */
export default async function DeskSearchPage({ params }: Props) {
  const { locale, id } = await pageParams(params)
  const loaded = await loadDeskSearch(id, locale)
  if (!loaded) notFound()
  const { actor, search } = loaded
  const { may } = search
  const t = await getTranslations()
  const title =
    search.reference === null
      ? t('search-log.oneOfWhole')
      : t('search-log.one', { ref: isolated(search.reference) })
  return (
    <PageBelowDesk
      member={actor}
      path={deskSearchAddress(id)}
      title={title}
      steps={[{ path: '/desk/searches', label: t('search-log.everybody') }]}
    >
      <div className="pagehead">
        <h1 className="subtitle">
          <span className="vh">{title}: </span>
          <bdi>{search.place}</bdi>
        </h1>
      </div>
      <div className="mid pb-m">
        <SearchFacts search={search} />
      </div>
      <Decisions {...search} />
      <ReviewSections
        actor={actor}
        work={search}
        isShown={search.isImported && search.state === 'submitted'}
        decide={decideSearchAction}
        withdraw={withdrawSearchAction}
      />
      {may.writeAnew && (
        <p className="btns">
          <a className="btn btn--go" href={localePath(locale, `/desk/searches/new?from=${search.id}`)}>
            {t('search-log.anew')}
          </a>
        </p>
      )}
    </PageBelowDesk>
  )
}
