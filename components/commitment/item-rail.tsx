import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CommitmentView } from '@/lib/commitment/types'
import { localePath } from '@/lib/i18n/routing'
import type { AreaView } from '@/lib/statement/types'
import {
  type FacetCount,
  facetCounts,
  ITEM_FACETS,
  type ItemFacet,
  type ItemFilter,
  type ItemStates,
} from '@/lib/status-update/rules/facets'
import { useFacetTitle, useFacetValue } from './facet-names'

interface ItemRailProps {
  /** Address of the page that is filtered, without a language: `/rabat-2022-07-08/statement`. */
  base: string
  /** Every item that stands, filtered or not. */
  items: readonly CommitmentView[]
  states: ItemStates
  areas: readonly AreaView[]
  active: ItemFilter | null
}

/** The legend of the marks, which is also how to narrow them: each value is a link, with how many items have it. */
export function ItemRail({ base, items, states, areas, active }: ItemRailProps) {
  const t = useTranslations('statement')
  const title = useFacetTitle()
  const path = localePath(useLocale(), base)
  return (
    <details className="railbox">
      <summary>{t('legend')}</summary>
      <nav className="rail" aria-label={t('filter')}>
        {ITEM_FACETS.map((facet) => {
          const heading = title(facet)
          return (
            <Values key={facet} heading={heading}>
              {facet === 'group' && (
                <RailLink href={path} n={items.length} current={active === null}>
                  {t('all')}
                </RailLink>
              )}
              {facetCounts(
                items,
                states,
                facet,
                areas.map(({ key }) => key),
              )
                .filter(({ n, value }) => n > 0 || isActive(active, facet, value))
                .map((count) => (
                  <RailLink
                    key={count.value}
                    href={`${path}?${facet}=${count.value}`}
                    n={count.n}
                    current={isActive(active, facet, count.value)}
                  >
                    <FacetMark facet={facet} count={count} areas={areas} />
                  </RailLink>
                ))}
            </Values>
          )
        })}
      </nav>
    </details>
  )
}

function isActive(active: ItemFilter | null, facet: ItemFacet, value: string): boolean {
  return active?.facet === facet && active.value === value
}

function Values({ heading, children }: { heading: string | null; children: ReactNode }) {
  return (
    <>
      {heading !== null && <h2>{heading}</h2>}
      <ul>{children}</ul>
    </>
  )
}

interface RailLinkProps {
  href: string
  n: number
  current: boolean
  children: ReactNode
}

function RailLink({ href, n, current, children }: RailLinkProps) {
  return (
    <li>
      <a href={href} aria-current={current ? 'true' : undefined}>
        {children}
        <span className="n">{n}</span>
      </a>
    </li>
  )
}

interface FacetMarkProps {
  facet: ItemFacet
  count: FacetCount
  areas: readonly AreaView[]
}

function FacetMark({ facet, count, areas }: FacetMarkProps) {
  return useFacetValue(areas)({ facet, value: count.value }, count.interim)
}
