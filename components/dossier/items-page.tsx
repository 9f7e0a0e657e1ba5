import { useTranslations } from 'next-intl'
import type { Overview } from '@/lib/dossier/types'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { filterQuery, leaving } from '@/lib/platform/filters'
import { filterItems, type ItemFilter } from '@/lib/status-update/rules/item-filters'
import { useFacetValue } from '../commitment/facet-names'
import { ItemRail } from '../commitment/item-rail'
import { ReadingPage } from '../layout/reading-page'
import { runnerOf } from '../statement/runner-of'
import { ChosenLinks } from '../ui/chosen'
import { PageHead } from '../ui/page-head'
import { useGovernsNote } from './group-note'
import { ItemEntry } from './item-entry'
import { WithdrawnItems } from './withdrawn-items'

interface ItemsPageProps {
  locale: Locale
  overview: Overview
  filter: ItemFilter | null
}

/** Every marked item in reading order, or those that a filter keeps. */
export function ItemsPage({ locale, overview, filter }: ItemsPageProps) {
  const t = useTranslations()
  const governs = useGovernsNote()
  const { statement, items, states } = overview
  const path = `/${statement.slug}/items`
  const value = useFacetValue(statement.areas)
  const kept = filterItems(items, states, filter)
  const noteOnGoverning = governs(items)
  return (
    <ReadingPage
      locale={locale}
      path={path + filterQuery(filter)}
      title={t('dossier.items.title')}
      statement={runnerOf(statement)}
      current="items"
      day={filter ? undefined : (overview.asOf ?? null)}
    >
      <div className="with-rail">
        {overview.asOf === undefined ? (
          <ItemRail base={path} items={items} states={states} areas={statement.areas} active={filter} />
        ) : (
          <div />
        )}
        <div>
          <PageHead title={t('dossier.items.title')}>
            {t('dossier.index.intro', { n: items.length, m: statement.passages.length })} {noteOnGoverning}
          </PageHead>
          <p className="filters">
            <b>
              {filter
                ? t('statement.shown', { n: kept.length, m: items.length })
                : t('dossier.items.count', { n: items.length })}
            </b>
            {filter && (
              <>
                <ChosenLinks
                  chosen={filter.map((each) => ({
                    key: each.facet,
                    label: value(each, false),
                    href: localePath(locale, path + filterQuery(leaving(filter, each.facet))),
                  }))}
                />
                <a className="tap" href={localePath(locale, path)}>
                  {t('ui.action.showAll')}
                </a>
              </>
            )}
          </p>
          {kept.length === 0 && <p className="side-said pt-m">{t('dossier.empty.filtered')}</p>}
          <ul className="lib">
            {kept.map((item) => (
              <ItemEntry key={item.reference} overview={overview} item={item} />
            ))}
          </ul>
          {!filter && <WithdrawnItems statement={statement} items={overview.withdrawn} />}
        </div>
      </div>
    </ReadingPage>
  )
}
