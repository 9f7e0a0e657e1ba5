import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { type Question, searchAddress } from '@/lib/reading/search/rules/question'
import {
  type GroupResult,
  MOST_COUNTED,
  PAGE_HITS,
  SEARCH_GROUPS,
  type SearchResults,
} from '@/lib/reading/search/types'
import { DirectEntry } from './direct-entry'
import { HitEntry } from './hit-entry'

interface SearchResultsProps {
  question: Question
  results: SearchResults
  /** The address of a question, without a language. */
  addressOf: (question: Question) => string
  /** Whether several statements are searched, so that each result says which it stands in. */
  named: boolean
}

/** What was found, place by place: the first of each, or one page of one. */
export function ResultList({ question, results, addressOf, named }: SearchResultsProps) {
  const t = useTranslations('search')
  const locale = useLocale()
  const { direct, groups, some } = results
  const q = isolated(question.text)
  const total = groups.reduce((sum, { n }) => sum + n, 0) + direct.length
  const isCut = groups.some((each) => each.isCut)
  if (total === 0)
    return <Nothing question={question} results={results} addressOf={addressOf} named={named} />
  const counted = { n: isCut ? Math.max(...groups.map(({ n }) => n)) : total, q }
  return (
    <>
      <div role="status">
        {some && <Meant results={results} addressOf={addressOf} />}
        <p className="filters">
          <b>
            {some && t(isCut ? 'someMany' : 'some', counted)}
            {!some && t(isCut ? 'manyResults' : 'results', counted)}
          </b>
          {some && <Nowhere words={some.nowhere} named={named} />}
          {question.group === null &&
            groups.map(({ group, n, isCut: hasMore }) => (
              <a key={group} className="tap" href={`#in-${group}`}>
                {t(`count.${group}`, { n: hasMore ? t('atLeast', { n }) : n })}
              </a>
            ))}
          {question.group !== null && (
            <a className="tap" href={localePath(locale, addressOf({ ...question, group: null, page: 1 }))}>
              {t('all')}
            </a>
          )}
          {isCut && <span>{t('narrow')}</span>}
        </p>
      </div>
      <div className="pt-l">
        {direct.length > 0 && (
          <RailSection id="in-name" title={t('named')}>
            <ul className="lib lib--tight hits">
              {direct.map((hit, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, of things with names in different rooms
                <DirectEntry key={index} hit={hit} named={named} />
              ))}
            </ul>
          </RailSection>
        )}
        {groups.map((result) => (
          <Place key={result.group} result={result} question={question} addressOf={addressOf} named={named} />
        ))}
      </div>
    </>
  )
}

/** That nothing was found, with what was looked for and where: no more than that is said to be missing. */
function Nothing({ question, results, addressOf, named }: SearchResultsProps) {
  const t = useTranslations('search')
  const locale = useLocale()
  const q = isolated(question.text)
  const { group, page } = question
  const places = formatList(
    locale,
    (group === null ? SEARCH_GROUPS : [group]).map((each) => t(`searched.${each}`)),
    'unit',
  )
  return (
    <div className="pt-l" role="status">
      <h2 className="h2">
        {page > 1 && t('noPage', { n: page })}
        {page === 1 && group === null && t('none', { q })}
        {page === 1 && group !== null && t('noneThere', { q, place: t(`place.${group}`) })}
      </h2>
      <Meant results={results} addressOf={addressOf} />
      {results.some && results.some.looked.length > 1 && (
        <p className="pt-s">
          <Nowhere words={results.some.nowhere} named={named} />
        </p>
      )}
      {page === 1 && <p className="prose pt-s">{t('noneHelp', { places })}</p>}
      <p className="line pt-s">
        {group !== null && (
          <a className="tap" href={localePath(locale, addressOf({ ...question, group: null, page: 1 }))}>
            {t('all')}
          </a>
        )}
        {!named && (
          <a
            className="tap"
            href={localePath(locale, searchAddress(null, { ...question, group: null, page: 1 }))}
          >
            {t('lookElsewhere')}
          </a>
        )}
      </p>
    </div>
  )
}

/** What may have been meant. */
function Meant({ results: { near }, addressOf }: Pick<SearchResultsProps, 'results' | 'addressOf'>) {
  const t = useTranslations('search')
  const locale = useLocale()
  if (near.length === 0) return null
  return (
    <ul className="list pt-s">
      {near.map(({ text, n, isCut }) => (
        <li key={text}>
          <a className="tap" href={localePath(locale, addressOf({ text, group: null, page: 1 }))}>
            <bdi>{text}</bdi>
          </a>{' '}
          <span className="quiet">{isCut ? t('nearMany', { n }) : t('near', { n })}</span>
        </li>
      ))}
    </ul>
  )
}

/** The words that were looked for one by one and stand nowhere: of one statement that is searched, nowhere in it. */
function Nowhere({ words, named }: { words: readonly string[] } & Pick<SearchResultsProps, 'named'>) {
  const t = useTranslations('search')
  const locale = useLocale()
  if (words.length === 0) return null
  return (
    <span>
      {t(named ? 'nowhere' : 'nowhereHere', {
        n: words.length,
        words: formatList(locale, words.map(isolated), 'unit'),
      })}
    </span>
  )
}

interface PlaceProps extends Omit<SearchResultsProps, 'results'> {
  result: GroupResult
}

function Place({ result: { group, n, isCut, hits }, question, addressOf, named }: PlaceProps) {
  const t = useTranslations('search')
  const locale = useLocale()
  const left = n - hits.length
  return (
    <RailSection
      id={`in-${group}`}
      title={t(`place.${group}`)}
      aside={<p>{isCut ? t('atLeast', { n }) : n}</p>}
    >
      <ul className="lib lib--tight hits">
        {hits.map((hit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, of things with names in different rooms
          <HitEntry key={index} hit={hit} named={named} />
        ))}
      </ul>
      {question.group === null && left > 0 && (
        <p className="small pt-s">
          <a className="tap" href={localePath(locale, addressOf({ ...question, group, page: 1 }))}>
            {isCut ? t('manyMore') : t('more', { n: left })} <span className="vh">{t(`place.${group}`)}</span>
          </a>
        </p>
      )}
      {question.group !== null && <Pages question={question} n={n} addressOf={addressOf} />}
    </RailSection>
  )
}

function Pages({
  question,
  n,
  addressOf,
}: {
  question: Question
  n: number
  addressOf: (question: Question) => string
}) {
  const t = useTranslations()
  const locale = useLocale()
  const pages = Math.ceil(Math.min(n, MOST_COUNTED) / PAGE_HITS)
  if (pages <= 1) return null
  const href = (page: number) => localePath(locale, addressOf({ ...question, page }))
  return (
    <nav className="line small pt-s" aria-label={t('search.page', { n: question.page, m: pages })}>
      {question.page > 1 && (
        <a className="tap" rel="prev" href={href(question.page - 1)}>
          {t('layout.nav.previous')}
        </a>
      )}
      <span>{t('search.page', { n: question.page, m: pages })}</span>
      {question.page < pages && (
        <a className="tap" rel="next" href={href(question.page + 1)}>
          {t('layout.nav.next')}
        </a>
      )}
    </nav>
  )
}
