import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { RailLink, RailLinks } from '@/components/ground/ui/rail'
import { useIntroduces } from '@/components/text/commitment/introduces'
import { countOf, type ItemStates, introducesOnly } from '@/lib/assessment/status-update/rules/facets'
import {
  type CountedItems,
  type FacetCount,
  facetCounts,
  ITEM_FACETS,
  type ItemFacet,
  type ItemFilter,
} from '@/lib/assessment/status-update/rules/item-filters'
import { localePath } from '@/lib/ground/i18n/routing'
import { choosing, chosenValue, filterQuery, leaving } from '@/lib/ground/platform/filters'
import type { AreaView } from '@/lib/text/statement/types'
import { useFacetTitle, useFacetValue } from './facet-names'

interface ItemRailProps {
  /** Address of the page that is filtered, without a language: `/rabat-2022-07-08/statement`. */
  base: string
  /** Every item that stands, filtered or not. */
  items: readonly CountedItems[]
  states: ItemStates
  areas: readonly AreaView[]
  active: ItemFilter | null
  /** What leads to the items themselves, which the name of the fold then says. */
  index?: ReactNode
}

/**
 * The legend of the marks, which is also how to narrow them: each value is a link, with how many items have it beside what is chosen
 * already. Values of different facets add up; a chosen one leads back to the list without it.
 */
export function ItemRail({ base, items, states, areas, active, index }: ItemRailProps) {
  const t = useTranslations('statement')
  const title = useFacetTitle()
  const path = localePath(useLocale(), base)
  const keys = areas.map(({ key }) => key)
  const introduces = useIntroduces()(countOf(items.filter((item) => introducesOnly(item, states))))
  return (
    <details className="railbox">
      <summary>{t(index ? 'legendAndItems' : 'legend')}</summary>
      {index}
      <nav className="rail" aria-label={t('filter')}>
        {ITEM_FACETS.map((facet) => {
          const chosen = chosenValue(active, facet)
          return (
            <Fragment key={facet}>
              <RailLinks heading={title(facet)}>
                {facet === 'group' && (
                  <RailLink href={path} n={countOf(items)} current={active === null}>
                    {t('all')}
                  </RailLink>
                )}
                {facetCounts(items, states, facet, keys, active)
                  .filter(({ n, value }) => n > 0 || value === chosen)
                  .map((count) => (
                    <RailLink
                      key={count.value}
                      href={`${path}${filterQuery(
                        count.value === chosen
                          ? leaving(active, facet)
                          : choosing(active, { facet, value: count.value }, ITEM_FACETS),
                      )}`}
                      n={count.n}
                      current={count.value === chosen}
                    >
                      <FacetMark facet={facet} count={count} areas={areas} />
                    </RailLink>
                  ))}
              </RailLinks>
              {facet === 'group' && introduces !== null && <p className="small quiet">{introduces}</p>}
            </Fragment>
          )
        })}
      </nav>
    </details>
  )
}

interface FacetMarkProps {
  facet: ItemFacet
  count: FacetCount
  areas: readonly AreaView[]
}

function FacetMark({ facet, count, areas }: FacetMarkProps) {
  return useFacetValue(areas)({ facet, value: count.value }, count.provisional)
}
