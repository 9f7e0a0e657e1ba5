import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { WHOLE_LIST, WholeList } from '@/components/evidence/source/whole-list'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { loadWholeLibrary } from '@/lib/evidence/source/loaders/library'
import { readWhole, wholeQuery } from '@/lib/evidence/source/rules/whole-library'
import { localeOf } from '@/lib/ground/i18n/routing'
import { currentActor } from '@/lib/ground/platform/session'

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
