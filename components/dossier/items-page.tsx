import { useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { filterItems, type ItemFilter } from '@/lib/status-update/rules/facets'
import { ItemRail } from '../commitment/item-rail'
import { ReadingPage } from '../layout/reading-page'
import { runnerOf } from '../statement/runner-of'
import { PageHead } from '../ui/page-head'
import { useGovernsNote } from './group-note'
import { ItemEntry } from './item-entry'
import type { Overview } from './overview'

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
  const kept = filter ? filterItems(items, states, filter.facet, filter.value) : items
  const noteOnGoverning = governs(items)
  return (
    <ReadingPage
      locale={locale}
      path={filter ? `${path}?${filter.facet}=${encodeURIComponent(filter.value)}` : path}
      title={t('items.title')}
      statement={runnerOf(statement)}
      current="items"
    >
      <div className="with-rail">
        <ItemRail base={path} items={items} states={states} areas={statement.areas} active={filter} />
        <div>
          <PageHead title={t('items.title')}>
            {t('index.intro', { n: items.length, m: statement.passages.length })} {noteOnGoverning}
          </PageHead>
          <p className="filters">
            <b>
              {filter
                ? t('statement.shown', { n: kept.length, m: items.length })
                : t('items.count', { n: items.length })}
            </b>
            {filter && (
              <a className="tap" href={localePath(locale, path)}>
                {t('action.showAll')}
              </a>
            )}
          </p>
          <ul className="lib">
            {kept.map((item) => (
              <ItemEntry key={item.reference} overview={overview} item={item} />
            ))}
          </ul>
        </div>
      </div>
    </ReadingPage>
  )
}
