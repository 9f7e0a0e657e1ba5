import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { Decide } from '@/components/review/decide'
import { Decisions } from '@/components/review/decisions'
import { WithdrawWork } from '@/components/review/withdraw-work'
import { SearchFacts } from '@/components/search-log/search-facts'
import { Hang } from '@/components/ui/hang'
import { isolated } from '@/lib/i18n/isolated'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { holds } from '@/lib/platform/actor'
import { deskSearchAddress } from '@/lib/review/rules/work-address'
import { decideSearchAction, withdrawSearchAction } from '@/lib/search-log/actions/review'
import { loadDeskSearch } from '@/lib/search-log/loaders/search'

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
        <Hang id="decide" title={t('desk.fourEyes')}>
          <Decide decide={decideSearchAction} {...search} may={may.approve} />
        </Hang>
      )}
      {may.withdraw === true && (
        <Hang id="withdraw" title={t('ui.action.withdraw')}>
          <WithdrawWork withdraw={withdrawSearchAction} id={id} isPublic={state === 'published'} />
        </Hang>
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
