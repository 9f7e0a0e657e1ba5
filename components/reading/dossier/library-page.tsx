import { useTranslations } from 'next-intl'
import { SourceEntry } from '@/components/evidence/source/source-entry'
import { SourceOrders } from '@/components/evidence/source/source-orders'
import { FacetValue, SourceRail } from '@/components/evidence/source/source-rail'
import { SourcesKnown } from '@/components/evidence/source/sources-known'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { ChosenLinks } from '@/components/ground/ui/chosen'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { StanceMark } from '@/components/text/method/stance-mark'
import { runnerOf } from '@/components/text/statement/runner-of'
import { archiveAddress } from '@/lib/evidence/snapshot/rules/addresses'
import { SOURCE_FACETS } from '@/lib/evidence/source/rules/facets'
import { libraryQuery, SOURCE_ORDERS } from '@/lib/evidence/source/rules/order'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { filterSegment, leaving } from '@/lib/ground/platform/filters'
import { afterAddress } from '@/lib/ground/platform/parts'
import type { SourceList } from '@/lib/reading/dossier/types'
import { STANCES } from '@/lib/text/method/types'
import { BibliographyLinks } from '../share/bibliography-links'

interface LibraryPageProps {
  locale: Locale
  list: SourceList
  /** Whether there are stored copies to be had; not asked of an earlier day. */
  hasOpenCopies?: boolean
}

/** The library of a statement, or the sources that a filter keeps, in one of its orders, part by part. */
export function LibraryPage({ locale, list, hasOpenCopies = false }: LibraryPageProps) {
  const t = useTranslations()
  const { statement, filter, order, after, part, rail, asOf, all } = list
  const path = `/${statement.slug}/sources`
  return (
    <ReadingPage
      locale={locale}
      path={afterAddress(path, after ?? '') + libraryQuery(filter, order)}
      title={t('source.title')}
      statement={runnerOf(statement)}
      current="sources"
      day={filter || order !== 'cited' ? undefined : (asOf ?? null)}
    >
      <PageHead title={t('source.title')}>{t('source.library.lede', { n: all.sources })}</PageHead>
      <p className="small quiet pb-s">
        <SourcesKnown all={all} shown={part.entries.map(({ source }) => source)} />
      </p>
      <p className="filters">
        <b>
          {filter
            ? t('source.library.filtered', { n: part.total, m: all.sources })
            : t('source.count', { n: all.sources })}
        </b>
        <SourceOrders
          orders={rail === null ? [order] : SOURCE_ORDERS}
          order={order}
          hrefOf={(each) => localePath(locale, path) + libraryQuery(filter, each)}
        />
        {filter && (
          <>
            <ChosenLinks
              chosen={filter.map(({ facet, value }) => ({
                key: facet,
                label: <FacetValue facet={facet} value={value} items={rail?.items ?? []} />,
                href: localePath(locale, path + libraryQuery(leaving(filter, facet), order)),
              }))}
            />
            <a className="tap" href={localePath(locale, path + libraryQuery(null, order))}>
              {t('source.all')}
            </a>
          </>
        )}
        {part.entries.some(({ citations }) => citations > 0) && (
          <span className="line push quiet">
            {STANCES.map((stance) => (
              <StanceMark key={stance} stance={stance} />
            ))}
          </span>
        )}
      </p>
      {rail && (
        <SourceRail
          facets={SOURCE_FACETS}
          all={all.sources}
          {...rail}
          active={filter}
          hrefOf={(chosen) => localePath(locale, path) + libraryQuery(chosen, order)}
        />
      )}
      {part.total === 0 && <p className="side-said pt-m">{t('source.library.none')}</p>}
      <ul className="lib lib--sources">
        {part.entries.map((entry) => (
          <SourceEntry key={entry.source.id} slug={statement.slug} entry={entry} />
        ))}
      </ul>
      <PartTurn
        part={part}
        hrefOf={(each) => localePath(locale, afterAddress(path, each)) + libraryQuery(filter, order)}
      />
      {hasOpenCopies && (
        <p className="pt-m">
          <a className="tap" href={localePath(locale, archiveAddress(statement.slug))} download>
            {t('snapshot.archive')}
          </a>
          <br />
          <span className="small quiet">{t('snapshot.archiveHow')}</span>
        </p>
      )}
      {part.total > 0 && rail !== null && (
        <section className="pt-m" aria-labelledby="bibliography">
          <h2 className="h3" id="bibliography">
            {t('share.bibliography.title')}
          </h2>
          <p className="small quiet">{t('share.bibliography.how')}</p>
          <BibliographyLinks slug={statement.slug} which={filter && filterSegment(filter)} />
        </section>
      )}
    </ReadingPage>
  )
}
