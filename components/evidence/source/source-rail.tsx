import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailLink, RailLinks } from '@/components/ground/ui/rail'
import { Ref } from '@/components/ground/ui/ref'
import { Glyph } from '@/components/text/method/glyph'
import { OwnTitle } from '@/components/text/statement/own-words'
import { SOURCE_STANCES, type SourceFacet } from '@/lib/evidence/source/rules/facets'
import type { WholeFacet } from '@/lib/evidence/source/rules/whole-library'
import { SOURCE_TYPES } from '@/lib/evidence/source/types'
import { type Chosen, choosing, chosenValue, type Filter, leaving } from '@/lib/ground/platform/filters'
import type { NamedItem } from '@/lib/text/commitment/types'

/** By what a library of sources can be narrowed: a statement's by some of it, that of all sources by all. */
type Facet = SourceFacet | WholeFacet

interface SourceRailProps<Of extends Facet> {
  /** In the order of the rail and of addresses. */
  facets: readonly Of[]
  /** How many sources the library has. */
  all: number
  counts: Readonly<Partial<Record<Of, readonly RailCount[]>>>
  /** What the counts name of items. */
  items: readonly NamedItem[]
  active: Filter<Of> | null
  /** Address of the list with a filter, in the order that it has. */
  hrefOf: (filter: Filter<Of> | null) => string
}

interface RailCount {
  value: string
  /** Null where nobody counts what choosing it would show. */
  n: number | null
  /** What the value stands for, where an address has another name for it. */
  name?: string | null
}

/**
 * How to narrow the library: each value is a link, with how many sources have it beside what is chosen already. Values of different
 * facets add up; a chosen one leads back to the list without it.
 */
export function SourceRail<Of extends Facet>({
  facets,
  all,
  counts,
  items,
  active,
  hrefOf,
}: SourceRailProps<Of>) {
  const t = useTranslations()
  const titles: Readonly<Record<Facet, string | null>> = {
    cited: null,
    type: t('source.type.title'),
    language: t('layout.lang.title'),
    stance: t('status-update.stance.title'),
    item: t('layout.nav.items'),
    class: t('source.state'),
    primary: t('source.class.primary'),
    graded: t('source.grade.title'),
    copy: t('source.snapshots'),
    quote: t('source.whole.quotes'),
    listed: t('source.whole.published'),
    year: t('source.date'),
    publisher: t('source.publisher'),
  }
  return (
    <details className="railbox">
      <summary>{t('source.library.filters')}</summary>
      <nav className="rail" aria-label={t('source.filterLabel')}>
        {facets.map((facet, place) => {
          const chosen = chosenValue(active, facet)
          return (
            <RailLinks key={facet} heading={titles[facet]}>
              {place === 0 && (
                <RailLink href={hrefOf(null)} n={all} current={active === null}>
                  {t('source.all')}
                </RailLink>
              )}
              {counts[facet]
                ?.filter(({ value, n }) => n === null || n > 0 || value === chosen)
                .map(({ value, n, name }) => (
                  <RailLink
                    key={value}
                    href={hrefOf(
                      value === chosen ? leaving(active, facet) : choosing(active, { facet, value }, facets),
                    )}
                    n={n}
                    current={value === chosen}
                  >
                    <FacetValue facet={facet} value={value} items={items} name={name} />
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
  name,
}: Chosen<Facet> & { items: readonly NamedItem[]; name?: string | null | undefined }): ReactNode {
  const t = useTranslations()
  const language = useLanguageName()
  const isYes = value === 'yes'
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
        <>
          <Ref>{value}</Ref>
          {item && <OwnTitle of={item} />}
        </>
      )
    }
    case 'class':
      return t('source.class.notWhole')
    case 'primary':
      return value === 'unset'
        ? t('source.class.unset')
        : t(isYes ? 'source.library.isPrimary' : 'source.library.isNotPrimary')
    case 'graded':
      return t(isYes ? 'source.whole.graded' : 'source.grade.unset')
    case 'copy':
      return t(isYes ? 'source.whole.copied' : 'source.whole.uncopied')
    case 'quote':
      return t(isYes ? 'source.whole.quoted' : 'source.whole.unquoted')
    case 'listed':
      return t(isYes ? 'source.whole.listed' : 'source.collect.notListed')
    case 'year':
      return value === 'none' ? t('status-update.citation.undated') : value
    case 'publisher':
      return <bdi>{name ?? value}</bdi>
  }
}
