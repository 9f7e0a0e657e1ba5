import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { COVERAGE_PAGE } from '@/components/evidence/source/coverage'
import { FAILED_LINKS } from '@/components/evidence/source/failed-links'
import { SourceFinder } from '@/components/evidence/source/source-finder'
import { SourcesToList } from '@/components/evidence/source/sources-to-list'
import { WHOLE_LIST } from '@/components/evidence/source/whole-list'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { loadFoundSources } from '@/lib/evidence/source/loaders/found'
import { loadSourcesToList } from '@/lib/evidence/source/loaders/to-list'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { chosenIn, queryWith } from '../part-query'

const names = ['q', 'toList', 'toListImported'] as const

type Props = {
  params: Promise<{ locale: string }>
  /** `q`: what was typed; the others: the source that the part of a list follows. */
  searchParams: Promise<Partial<Record<(typeof names)[number], string | string[]>>>
}

/** The whole library as signed-in people see it: what awaits a second person, and every source by a few letters. */
export default async function Sources({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const actor = await currentActor()
  if (actor.kind === 'visitor') notFound()
  const asked = await searchParams
  const typed = chosenIn(asked.q) ?? ''
  const [t, found, toList] = await Promise.all([
    getTranslations(),
    loadFoundSources(typed),
    loadSourcesToList({
      added: { after: chosenIn(asked.toList) },
      imported: { after: chosenIn(asked.toListImported) },
    }),
  ])
  const partHref = (list: 'toList' | 'toListImported') => (after: string) =>
    `${localePath(locale, '/desk/sources')}${queryWith(names, asked, list, after)}#to-list`
  return (
    <SignedInPage member={actor} path="/desk/sources" title={t('source.library.name')} current="sources">
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
          endOf={(list, part, of) => (
            <PartTurn of={of} part={part} hrefOf={partHref(list === 'added' ? 'toList' : 'toListImported')} />
          )}
          open={toList.imported.before > 0}
        />
      </DeskSection>
    </SignedInPage>
  )
}
