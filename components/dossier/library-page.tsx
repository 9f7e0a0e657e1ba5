import { useTranslations } from 'next-intl'
import { libraryIn } from '@/lib/dossier/rules/overview'
import type { Overview } from '@/lib/dossier/types'
import { colonIn } from '@/lib/i18n/punctuation'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { filterQuery, leaving } from '@/lib/platform/filters'
import { filterLibrary, isUnclassed, type SourceFilter } from '@/lib/source/rules/facets'
import { ReadingPage } from '../layout/reading-page'
import { SourceEntry } from '../source/source-entry'
import { FacetValue, SourceRail } from '../source/source-rail'
import { runnerOf } from '../statement/runner-of'
import { ChosenLinks } from '../ui/chosen'
import { PageHead } from '../ui/page-head'

interface LibraryPageProps {
  locale: Locale
  overview: Overview
  filter: SourceFilter | null
}

/** The library of a statement, or the sources that a filter keeps, the most cited first. */
export function LibraryPage({ locale, overview, filter }: LibraryPageProps) {
  const t = useTranslations()
  const { statement, items } = overview
  const path = `/${statement.slug}/sources`
  const library = libraryIn(overview)
  const kept = filterLibrary(library, filter)
  const excerpts = library.filter(({ source }) => source.seen === 'excerpt').length
  const unclassed = library.filter(({ source }) => isUnclassed(source)).length
  return (
    <ReadingPage
      locale={locale}
      path={path + filterQuery(filter)}
      title={t('source.library.name')}
      statement={runnerOf(statement)}
      current="sources"
      day={filter ? undefined : (overview.asOf ?? null)}
    >
      <div className="with-rail">
        {overview.asOf === undefined ? (
          <SourceRail base={path} library={library} items={items} active={filter} />
        ) : (
          <div />
        )}
        <div>
          <PageHead title={t('source.library.name')}>
            {t('source.library.lede', { n: library.length })}{' '}
            {library.length > 0 && excerpts === library.length && t('source.library.allExcerpts')}
            {excerpts > 0 && excerpts < library.length && t('source.library.excerpts', { n: excerpts })}{' '}
            {library.length > 0 && unclassed === library.length && t('source.library.allUnclassed')}
            {unclassed > 0 && unclassed < library.length && t('source.library.unclassed', { n: unclassed })}
          </PageHead>
          <p className="filters">
            <b>
              {filter
                ? t('source.library.filtered', { n: kept.length, m: library.length })
                : t('source.count', { n: library.length })}
            </b>
            <span>
              {t('source.order')}
              {colonIn(locale)}
              <b>{t('source.mostCited')}</b>
            </span>
            {filter && (
              <>
                <ChosenLinks
                  chosen={filter.map(({ facet, value }) => ({
                    key: facet,
                    label: <FacetValue facet={facet} value={value} items={items} />,
                    href: localePath(locale, path + filterQuery(leaving(filter, facet))),
                  }))}
                />
                <a className="tap" href={localePath(locale, path)}>
                  {t('source.all')}
                </a>
              </>
            )}
          </p>
          {kept.length === 0 && <p className="side-said pt-m">{t('source.library.none')}</p>}
          <ul className="lib">
            {kept.map((entry) => (
              <SourceEntry key={entry.source.id} slug={statement.slug} entry={entry} />
            ))}
          </ul>
        </div>
      </div>
    </ReadingPage>
  )
}
