import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { SourceFinder } from '@/components/source/source-finder'
import { SourcesToList } from '@/components/source/sources-to-list'
import { PageHead } from '@/components/ui/page-head'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { holds } from '@/lib/platform/actor'
import { currentActor } from '@/lib/platform/session'
import { loadFoundSources, loadSourcesToList } from '@/lib/source/loaders'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ q?: string | string[] }>
}

/** The whole library as signed-in people see it: what awaits a second person, and every source by a few letters. */
export default async function Sources({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const actor = await currentActor()
  if (actor.kind === 'visitor') notFound()
  const { q } = await searchParams
  const typed = typeof q === 'string' ? q : ''
  const [t, found, toList] = await Promise.all([
    getTranslations(),
    loadFoundSources(typed),
    loadSourcesToList(),
  ])
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path="/desk/sources"
      title={t('source.library.name')}
      current="sources"
    >
      <PageHead title={t('source.library.name')}>{t('source.collect.libraryLede')}</PageHead>
      {holds(actor, 'analyst') && (
        <p className="btns">
          <a className="btn btn--go" href={localePath(locale, '/desk/sources/new')}>
            {t('source.addSource')}
          </a>
        </p>
      )}
      <SourceFinder
        action={localePath(locale, '/desk/sources')}
        typed={typed}
        found={found}
        hrefOf={(id) => localePath(locale, `/desk/sources/${id}`)}
      />
      <SourcesToList sources={toList} />
    </SignedInPage>
  )
}
