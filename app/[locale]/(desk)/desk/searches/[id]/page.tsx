import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SearchFacts } from '@/components/evidence/search-log/search-facts'
import { RailSection } from '@/components/ground/ui/rail-section'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { Decide } from '@/components/record/review/decide'
import { Decisions } from '@/components/record/review/decisions'
import { WithdrawWork } from '@/components/record/review/withdraw-work'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { decideSearchAction, withdrawSearchAction } from '@/lib/evidence/search-log/actions/review'
import { loadDeskSearch } from '@/lib/evidence/search-log/loaders/search'
import { deskSearchAddress } from '@/lib/evidence/search-log/noun'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'

type Props = { params: Promise<{ locale: string; id: string }> }

/** One logged search: what it says, what became of it, and what may be done with it. */
export default async function DeskSearchPage({ params }: Props) {
  const { locale: segment, id } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const loaded = await loadDeskSearch(id, locale)
  if (!loaded) notFound()
  const { actor, search } = loaded
  const { state, may } = search
  const t = await getTranslations()
  const title =
    search.reference === null
      ? t('search-log.oneOfWhole')
      : t('search-log.one', { ref: isolated(search.reference) })
  return (
    <SignedInPage locale={locale} member={actor} path={deskSearchAddress(id)} title={title} current="desk">
      <DeskCrumbs steps={[{ path: '/desk/searches', label: t('search-log.everybody') }]} here={title} />
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
      {state === 'submitted' && holds(actor, 'reviewer') && (
        <RailSection id="decide" title={t('desk.fourEyes')}>
          <Decide decide={decideSearchAction} {...search} may={may.approve} />
        </RailSection>
      )}
      {may.withdraw === true && (
        <RailSection id="withdraw" title={t('ui.action.withdraw')}>
          <WithdrawWork withdraw={withdrawSearchAction} id={id} isPublic={state === 'published'} />
        </RailSection>
      )}
      {may.writeAnew && (
        <p className="btns">
          <a className="btn btn--go" href={localePath(locale, `/desk/searches/new?from=${search.id}`)}>
            {t('search-log.anew')}
          </a>
        </p>
      )}
    </SignedInPage>
  )
}
