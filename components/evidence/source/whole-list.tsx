import { useLocale, useTranslations } from 'next-intl'
import { ChosenLinks } from '@/components/ground/ui/chosen'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Ref } from '@/components/ground/ui/ref'
import { Sign } from '@/components/ground/ui/sign'
import { Time } from '@/components/ground/ui/time'
import { isUnclassed } from '@/lib/evidence/source/rules/facets'
import type { WholeEntry } from '@/lib/evidence/source/rules/whole-library'
import {
  type AskedOfWhole,
  WHOLE_FACETS,
  WHOLE_ORDERS,
  type WholeFacet,
  type WholeFilter,
  type WholeLibrary,
  wholeQuery,
} from '@/lib/evidence/source/rules/whole-library'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { leaving } from '@/lib/ground/platform/filters'
import { grouped } from '@/lib/ground/platform/grouped'
import { GradeLine } from './grade'
import { LinkNote } from './link-state'
import { SourceOrders } from './source-orders'
import { FacetValue, SourceRail } from './source-rail'
import { SourceTitle, TitleBasisMark } from './source-title'

/** The address of the library of all sources, without a language. */
export const WHOLE_LIST = '/desk/sources/all'

/** All sources, published or not, or those that a filter keeps, in one of their orders, part by part. */
export function WholeList({ library }: { library: WholeLibrary }) {
  const t = useTranslations('source')
  const path = localePath(useLocale(), WHOLE_LIST)
  const { filter, order, part, all, counts } = library
  const hrefOf = (asked: Partial<AskedOfWhole>) => path + wholeQuery({ filter, order, after: null, ...asked })
  const without = (facet: WholeFacet): WholeFilter => leaving(filter, facet) ?? []
  const nameOf = (value: string) => counts.find((each) => each.value === value)?.name
  return (
    <div className="with-rail">
      <SourceRail
        facets={WHOLE_FACETS}
        all={all}
        counts={railOf(library)}
        items={[]}
        active={filter.length > 0 ? filter : null}
        hrefOf={(chosen) => hrefOf({ filter: chosen ?? [] })}
      />
      <div>
        <p className="filters">
          <b>
            {filter.length > 0
              ? t('library.filtered', { n: part.total, m: all })
              : t('count', { n: part.total })}
          </b>
          <SourceOrders orders={WHOLE_ORDERS} order={order} hrefOf={(each) => hrefOf({ order: each })} />
          <ChosenLinks
            chosen={filter.map(({ facet, value }) => ({
              key: facet,
              label: <FacetValue facet={facet} value={value} items={[]} name={nameOf(value)} />,
              href: hrefOf({ filter: without(facet) }),
            }))}
          />
          {filter.length > 0 && (
            <a className="tap" href={hrefOf({ filter: [] })}>
              {t('all')}
            </a>
          )}
        </p>
        {part.total === 0 && <p className="side-said pt-m">{t('library.none')}</p>}
        <ul className="lib">
          {part.entries.map((entry) => (
            <WholeLine key={entry.source.id} entry={entry} />
          ))}
        </ul>
        <PartTurn part={part} hrefOf={(after) => hrefOf({ after })} />
      </div>
    </div>
  )
}

/** What the rail offers of each facet: with how many have it while nothing is chosen, and without where that would be counted for each. */
function railOf({ filter, counts }: WholeLibrary) {
  const of = grouped(counts, ({ facet }) => facet)
  const isNarrowed = filter.length > 0
  return Object.fromEntries(
    WHOLE_FACETS.map((facet) => [
      facet,
      of(facet)
        .toSorted((one, other) =>
          facet === 'year' ? (one.value < other.value ? 1 : -1) : one.place - other.place || other.n - one.n,
        )
        .map(({ value, n, name }) => ({ value, name, n: isNarrowed ? null : n })),
    ]),
  )
}

/** One source in the library of all, published or not: what it is, how often it is cited, and what is still missing of it. */
function WholeLine({ entry: { source, citations, isQuoted, isListed } }: { entry: WholeEntry }) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const comma = commaIn(locale)
  const missing = [
    !isListed && t('source.collect.notListed'),
    source.storedCopies === 0 && t('source.noSnapshot'),
    citations > 0 && !isQuoted && t('source.whole.unquoted'),
    isUnclassed(source) && t('source.class.notWhole'),
  ].filter((words) => words !== false)
  return (
    <li>
      <div>
        <p className="t">
          <Ref>{source.id}</Ref>{' '}
          <a href={localePath(locale, `/desk/sources/${source.id}`)}>
            <SourceTitle source={source} />
          </a>{' '}
          <TitleBasisMark source={source} />
        </p>
        <p className="meta">
          <bdi>{source.publisher}</bdi>
          {comma}
          {source.date === null ? t('status-update.citation.undated') : <Time date={source.date} />}
          {comma}
          {t(`source.type.${source.type}`)}
          {comma}
          {language(source.language)}
        </p>
        <p className="meta">
          <GradeLine source={source} />
        </p>
      </div>
      <div className="meta2">
        <p className="line">
          <b>{citations > 0 ? t('source.cited', { n: citations }) : t('source.notCited')}</b>
        </p>
        <LinkNote source={source} />
        {missing.length > 0 && (
          <p className="meta line gap-s">
            <Sign name="missing" />
            <span className="grow">{missing.join(locale === 'ar' ? '؛ ' : '; ')}</span>
          </p>
        )}
      </div>
    </li>
  )
}
