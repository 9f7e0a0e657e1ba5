import { useLocale, useTranslations } from 'next-intl'
import { RequestList } from '@/components/evidence/request/request-list'
import { SearchLine } from '@/components/evidence/search-log/search-line'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { RecordFilters } from '@/components/ground/layout/record-filters'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Ref } from '@/components/ground/ui/ref'
import { OwnTitle } from '@/components/text/statement/own-words'
import { runnerOf } from '@/components/text/statement/runner-of'
import { type BroughtIn, broughtInAlike } from '@/lib/evidence/search-log/rules/brought-in'
import type { ListedSearch } from '@/lib/evidence/search-log/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { afterAddress } from '@/lib/ground/platform/parts'
import type { LookedList } from '@/lib/reading/dossier/types'
import type { NamedItem } from '@/lib/text/commitment/types'
import { searchesAddress } from '@/lib/text/statement/rules/addresses'

interface SearchesPageProps {
  locale: Locale
  list: LookedList
}

/** Where people looked for what followed a statement, and what they asked of authorities: the requests, then the log by item. */
export function SearchesPage({ locale, list }: SearchesPageProps) {
  const t = useTranslations('search-log.searches')
  const record = useTranslations('layout.record')
  const { statement, part, after, all, today, asOf } = list
  const path = searchesAddress(statement.slug)
  const requests = part.entries.flatMap((entry) => (entry.kind === 'request' ? [entry.request] : []))
  const groups = groupsOf(list)
  const alike = broughtInAlike(groups.flatMap(({ searches }) => searches))
  return (
    <ReadingPage
      locale={locale}
      path={afterAddress(path, after ?? '')}
      title={record('searches')}
      statement={runnerOf(statement)}
      current="record"
      day={asOf ?? null}
    >
      <PageHead title={record('searches')}>{t('lede')}</PageHead>
      <RecordFilters locale={locale} slug={statement.slug} current="searches" />
      <p className="quiet">{t('asOf', { date: formatDate(locale, today) })}</p>
      {(requests.length > 0 || after === null) && (
        <section aria-labelledby="requests" className="mt-l">
          <div className="secthead">
            <h2 className="h2" id="requests">
              {t('requests')}
            </h2>
            {all.requests > 0 && (
              <span className="small quiet">{t('requestCount', { n: all.requests })}</span>
            )}
          </div>
          {requests.length === 0 ? (
            <p className="quiet pt-s">{t('noRequests')}</p>
          ) : (
            <>
              <RequestList statement={statement} requests={requests} today={today} />
              <p className="small quiet pt-s">{t('reckoned')}</p>
            </>
          )}
        </section>
      )}
      {(groups.length > 0 || part.next === null) && (
        <section aria-labelledby="log" className="mt-l">
          <div className="secthead">
            <h2 className="h2" id="log">
              {t('log')}
            </h2>
            {all.searches > 0 && <span className="small quiet">{t('count', { n: all.searches })}</span>}
          </div>
          <p className="small quiet pt-s">{all.searches === 0 ? t('noLog') : t('nothingFound')}</p>
          {alike && <BroughtInAlike {...alike} />}
          {groups.length > 1 && <OnPage groups={groups} />}
          {groups.map((group) => (
            <OfItem key={group.reference ?? ''} slug={statement.slug} group={group} alike={alike !== null} />
          ))}
        </section>
      )}
      <PartTurn part={part} hrefOf={(each) => localePath(locale, afterAddress(path, each))} />
    </ReadingPage>
  )
}

/** The searches of the part about one item, or about the whole statement (null), newest first. */
interface SearchesOfItem {
  reference: string | null
  item: NamedItem | undefined
  searches: ListedSearch[]
}

/** The list has them by item already. */
function groupsOf({ part, items }: LookedList): SearchesOfItem[] {
  const groups = new Map<string | null, SearchesOfItem>()
  for (const entry of part.entries) {
    if (entry.kind === 'request') continue
    const { reference, search } = entry
    const group = groups.get(reference)
    if (group) group.searches.push(search)
    else {
      const item = items.find((each) => each.reference === reference)
      groups.set(reference, { reference, item, searches: [search] })
    }
  }
  return [...groups.values()]
}

/** Where on the page the searches about an item stand. */
const groupId = (reference: string | null) => `log-${reference ?? 'all'}`

/** The way to the searches of one item. */
function OnPage({ groups }: { groups: readonly SearchesOfItem[] }) {
  const t = useTranslations('search-log.searches')
  return (
    <nav aria-label={t('onPage')}>
      <p className="filters">
        {groups.map(({ reference }) => (
          <a className="tap" key={reference ?? ''} href={`#${groupId(reference)}`}>
            {reference === null ? t('whole') : <Ref>{reference}</Ref>}
          </a>
        ))}
      </p>
    </nav>
  )
}

/** How many await a review, and who brought them, said once. */
function BroughtInAlike({ n, entry: { author, isImported, publishedAt } }: BroughtIn) {
  const t = useTranslations()
  const name = isolated(isImported ? t('review.seedAuthor') : author)
  const date = formatDate(useLocale(), publishedAt)
  return <p className="small quiet">{t('search-log.searches.broughtInAlike', { n, name, date })}</p>
}

interface OfItemProps {
  slug: string
  group: SearchesOfItem
  alike: boolean
}

function OfItem({ slug, group: { reference, item, searches }, alike }: OfItemProps) {
  const t = useTranslations('search-log.searches')
  const locale = useLocale()
  return (
    <>
      <h3 className="h3 mt-m" id={groupId(reference)}>
        {item ? (
          <a className="plain" href={localePath(locale, `/${slug}/${item.reference}`)}>
            <Ref>{item.reference}</Ref> <OwnTitle of={item} />
          </a>
        ) : (
          t('whole')
        )}
      </h3>
      <ul className="list log">
        {searches.map((search, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made whole and never reordered
          <SearchLine key={index} slug={slug} search={search} alike={alike} />
        ))}
      </ul>
    </>
  )
}
