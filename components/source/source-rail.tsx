import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { NamedItem } from '@/lib/commitment/types'
import { localePath } from '@/lib/i18n/routing'
import { type Chosen, choosing, chosenValue, leaving } from '@/lib/platform/filters'
import {
  SOURCE_FACETS,
  SOURCE_STANCES,
  type SourceCounts,
  type SourceFacet,
  type SourceFilter,
} from '@/lib/source/rules/facets'
import { libraryQuery, type SourceOrder } from '@/lib/source/rules/order'
import { SOURCE_TYPES } from '@/lib/source/types'
import { Glyph } from '../method/glyph'
import { useLanguageName } from '../statement/names'
import { OwnTitle } from '../statement/own-words'
import { RailLink, RailLinks } from '../ui/rail'
import { Ref } from '../ui/ref'

interface SourceRailProps {
  /** Address of the list, without a language. */
  base: string
  /** How many sources the library has. */
  all: number
  counts: SourceCounts
  /** What the counts name of items. */
  items: readonly NamedItem[]
  active: SourceFilter | null
  /** In which it stays. */
  order: SourceOrder
}

/**
 * How to narrow the library: each value is a link, with how many sources have it beside what is chosen already. Values of different
 * facets add up; a chosen one leads back to the list without it.
 */
export function SourceRail({ base, all, counts, items, active, order }: SourceRailProps) {
  const t = useTranslations()
  const path = localePath(useLocale(), base)
  const titles = {
    cited: null,
    type: t('source.type.title'),
    language: t('layout.lang.title'),
    stance: t('status-update.stance.title'),
    item: t('layout.nav.items'),
    class: t('source.state'),
  }
  return (
    <details className="railbox">
      <summary>{t('source.library.filters')}</summary>
      <nav className="rail" aria-label={t('source.filterLabel')}>
        {SOURCE_FACETS.map((facet) => {
          const chosen = chosenValue(active, facet)
          return (
            <RailLinks key={facet} heading={titles[facet]}>
              {facet === 'cited' && (
                <RailLink href={path + libraryQuery(null, order)} n={all} current={active === null}>
                  {t('source.all')}
                </RailLink>
              )}
              {counts[facet]
                .filter(({ value, n }) => n > 0 || value === chosen)
                .map(({ value, n }) => (
                  <RailLink
                    key={value}
                    href={`${path}${libraryQuery(
                      value === chosen
                        ? leaving(active, facet)
                        : choosing(active, { facet, value }, SOURCE_FACETS),
                      order,
                    )}`}
                    n={n}
                    current={value === chosen}
                  >
                    <FacetValue facet={facet} value={value} items={items} />
                  </RailLink>
                ))}
            </RailLinks>
          )
        })}
      </nav>
    </details>
  )
}

/** A facet's value in words, with the mark that stands for it elsewhere. */
export function FacetValue({
  facet,
  value,
  items,
}: Chosen<SourceFacet> & { items: readonly NamedItem[] }): ReactNode {
  const t = useTranslations()
  const language = useLanguageName()
  switch (facet) {
    case 'cited':
      return value === 'yes' ? t('source.citedFacet') : t('source.notCited')
    case 'type': {
      const type = SOURCE_TYPES.find((each) => each === value)
      return type && t(`source.type.${type}`)
    }
    case 'language':
      return language(value)
    case 'stance': {
      const stance = SOURCE_STANCES.find((each) => each === value)
      return (
        stance && (
          <>
            <Glyph name={stance} />
            <span>{t(`status-update.stance.${stance}`)}</span>
          </>
        )
      )
    }
    case 'item': {
      const item = items.find(({ reference }) => reference === value)
      return (
        item && (
          <>
            <Ref>{value}</Ref>
            <OwnTitle of={item} />
          </>
        )
      )
    }
    case 'class':
      return t('source.library.notClassed')
  }
}
