import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { ChosenLinks } from '@/components/ground/ui/chosen'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { runnerOf } from '@/components/text/statement/runner-of'
import { countOf } from '@/lib/assessment/status-update/rules/facets'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { filterQuery, leaving } from '@/lib/ground/platform/filters'
import { afterAddress } from '@/lib/ground/platform/parts'
import type { ItemList } from '@/lib/reading/dossier/types'
import { useFacetValue } from './facet-names'
import { useGovernsNote } from './governs-note'
import { ItemChoice } from './item-choice'
import { ItemEntry } from './item-entry'
import { ItemRail } from './item-rail'
import { WithdrawnItems } from './withdrawn-items'

interface ItemsPageProps {
  locale: Locale
  list: ItemList
}

/** The marked items in reading order, or those that a filter keeps, part by part; after them those that were withdrawn. */
export function ItemsPage({ locale, list }: ItemsPageProps) {
  const t = useTranslations()
  const governs = useGovernsNote()
  const { statement, outline, governing, states, filter, after, part, asOf } = list
  const all = countOf(outline)
  const path = `/${statement.slug}/items`
  const value = useFacetValue(statement.areas)
  const standing = part.entries.filter(({ withdrawn }) => withdrawn === null)
  const isTranslated = standing.some(
    ({ translated, inShort }) => translated || inShort.some(({ translation }) => translation),
  )
  const noteOnGoverning = governs(governing)
  return (
    <ReadingPage
      locale={locale}
      path={afterAddress(path, after ?? '') + filterQuery(filter)}
      title={t('dossier.items.title')}
      statement={runnerOf(statement)}
      current="overview"
      day={filter ? undefined : (asOf ?? null)}
    >
      <div className="with-rail">
        {asOf === undefined ? (
          <ItemRail base={path} items={outline} states={states} areas={statement.areas} active={filter} />
        ) : (
          <div />
        )}
        <div>
          <PageHead title={t('dossier.items.title')}>
            {t('dossier.index.intro', { n: all, m: statement.passages.length })} {noteOnGoverning}
          </PageHead>
          <p className="filters">
            <b>
              {filter
                ? t('statement.shown', { n: part.total, m: all })
                : t('dossier.items.count', { n: all })}
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
          {part.total === 0 && <p className="side-said pt-m">{t('dossier.empty.filtered')}</p>}
          {isTranslated && <p className="small quiet">{t('translation.someTranslated')}</p>}
          <form action={localePath(locale, '/chosen')}>
            {asOf !== undefined && <input type="hidden" name="day" value={asOf} />}
            <ul className="lib">
              {standing.map((item) => (
                <ItemEntry
                  key={item.reference}
                  list={list}
                  item={item}
                  choice={
                    <ItemChoice item={item} label={t('share.chosen.choose', { ref: item.reference })} />
                  }
                />
              ))}
            </ul>
            {standing.length > 0 && (
              <p className="btns pt-m">
                <button className="btn" type="submit">
                  {t('share.chosen.go')}
                </button>
              </p>
            )}
          </form>
          <WithdrawnItems
            statement={statement}
            items={part.entries.filter(({ withdrawn }) => withdrawn !== null)}
          />
          <PartTurn
            part={part}
            hrefOf={(each) => localePath(locale, afterAddress(path, each)) + filterQuery(filter)}
          />
        </div>
      </div>
    </ReadingPage>
  )
}
