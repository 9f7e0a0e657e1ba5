import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { WHOLE_LIST, WholeList } from '@/components/source/whole-list'
import { PageHead } from '@/components/ui/page-head'
import { localeOf } from '@/lib/i18n/routing'
import { currentActor } from '@/lib/platform/session'
import { loadWholeLibrary } from '@/lib/source/loaders/library'
import { readWhole, wholeQuery } from '@/lib/source/rules/whole-library'

type Props = {
  params: Promise<{ locale: string }>
  /** What narrows the library, its order, and the source that the part follows. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The library of all sources as signed-in people narrow it and put it in order. */
export default async function AllSources({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const asked = readWhole(await searchParams)
  const [t, actor, library] = await Promise.all([getTranslations(), currentActor(), loadWholeLibrary(asked)])
  if (actor.kind === 'visitor' || !library) notFound()
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path={WHOLE_LIST + wholeQuery(asked)}
      title={t('source.whole.title')}
      current="sources"
    >
      <DeskCrumbs
        steps={[{ path: '/desk/sources', label: t('layout.nav.sources') }]}
        here={t('source.whole.title')}
      />
      <PageHead title={t('source.whole.title')}>{t('source.whole.lede')}</PageHead>
      <WholeList library={library} />
    </SignedInPage>
  )
}
