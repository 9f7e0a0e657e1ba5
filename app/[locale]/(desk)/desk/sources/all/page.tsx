import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WHOLE_LIST, WholeList } from '@/components/evidence/source/whole-list'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadWholeLibrary } from '@/lib/evidence/source/loaders/library'
import { readWhole, wholeQuery } from '@/lib/evidence/source/rules/whole-library'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { currentActor } from '@/lib/ground/platform/session'

type Props = {
  params: Promise<{ locale: string }>
  /** What narrows the library, its order, and the source that the part follows. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The library of all sources as signed-in people narrow it and put it in order. */
export default async function AllSources({ params, searchParams }: Props) {
  await pageParams(params)
  const asked = readWhole(await searchParams)
  const [t, actor, library] = await Promise.all([getTranslations(), currentActor(), loadWholeLibrary(asked)])
  if (actor.kind === 'visitor' || !library) notFound()
  return (
    <PageBelowDesk
      member={actor}
      path={WHOLE_LIST + wholeQuery(asked)}
      title={t('source.whole.title')}
      current="sources"
      steps={[{ path: '/desk/sources', label: t('layout.nav.sources') }]}
      lede={t('source.whole.lede')}
    >
      <WholeList library={library} />
    </PageBelowDesk>
  )
}
