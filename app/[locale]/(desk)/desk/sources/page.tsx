import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskSection } from '@/components/layout/desk-section'
import { COVERAGE_PAGE } from '@/components/source/coverage'
import { FAILED_LINKS } from '@/components/source/failed-links'
import { SourceFinder } from '@/components/source/source-finder'
import { SourcesToList } from '@/components/source/sources-to-list'
import { WHOLE_LIST } from '@/components/source/whole-list'
import { PageHead } from '@/components/ui/page-head'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { holds } from '@/lib/platform/actor'
import { currentActor } from '@/lib/platform/session'
import { loadFoundSources } from '@/lib/source/loaders/found'
import { loadSourcesToList } from '@/lib/source/loaders/to-list'
import { chosenIn, queryWith } from '../part-query'

const names = ['q', 'toList', 'toListImported'] as const

type Props = {
  params: Promise<{ locale: string }>
  /** `q`: what was typed; the others: the source that the part of a list follows. */
  searchParams: Promise<Partial<Record<(typeof names)[number], string | string[]>>>
}

/** The whole library as signed-in people see it: what awaits a second person, and every source by a few letters. */
export default async function Sources({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const actor = await currentActor()
  if (actor.kind === 'visitor') notFound()
  const asked = await searchParams
  const typed = chosenIn(asked.q) ?? ''
  const [t, found, toList] = await Promise.all([
    getTranslations(),
    loadFoundSources(typed),
    loadSourcesToList({ added: chosenIn(asked.toList), imported: chosenIn(asked.toListImported) }),
  ])
  const partHref = (list: 'toList' | 'toListImported') => (after: string) =>
    `${localePath(locale, '/desk/sources')}${queryWith(names, asked, list, after)}#to-list`
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path="/desk/sources"
      title={t('source.library.name')}
      current="sources"
    >
      <PageHead title={t('source.library.name')}>{t('source.collect.libraryLede')}</PageHead>
      <p className="btns">
        {holds(actor, 'analyst') && (
          <>
            <a className="btn btn--go" href={localePath(locale, '/desk/sources/new')}>
              {t('source.addSource')}
            </a>
            <a className="btn" href={localePath(locale, '/desk/sources/import')}>
              {t('source.import.title')}
            </a>
          </>
        )}
        <a className="btn" href={localePath(locale, WHOLE_LIST)}>
          {t('source.whole.title')}
        </a>
        <a className="btn" href={localePath(locale, COVERAGE_PAGE)}>
          {t('source.coverage.title')}
        </a>
        <a className="btn" href={localePath(locale, FAILED_LINKS)}>
          {t('source.failed.title')}
        </a>
      </p>
      <SourceFinder
        action={localePath(locale, '/desk/sources')}
        typed={typed}
        found={found}
        hrefOf={(id) => localePath(locale, `/desk/sources/${id}`)}
      />
      <DeskSection
        id="to-list"
        title={t('source.collect.toList')}
        isEmpty={toList.added.total + toList.imported.total === 0}
        empty={t('source.collect.noneToList')}
      >
        <SourcesToList
          sources={toList}
          hrefOf={{ added: partHref('toList'), imported: partHref('toListImported') }}
        />
      </DeskSection>
    </SignedInPage>
  )
}
