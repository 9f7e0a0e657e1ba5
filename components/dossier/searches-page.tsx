import { useLocale, useTranslations } from 'next-intl'
import type { Dossier, Looked } from '@/lib/dossier/types'
import { formatDate } from '@/lib/i18n/format'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { type SearchesOfItem, searchesByItem } from '@/lib/search-log/rules/by-item'
import { searchesAddress } from '@/lib/statement/rules/addresses'
import { ReadingPage } from '../layout/reading-page'
import { RequestList } from '../request/request-list'
import { SearchLine } from '../search-log/search-line'
import { runnerOf } from '../statement/runner-of'
import { PageHead } from '../ui/page-head'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'

interface SearchesPageProps {
  locale: Locale
  dossier: Dossier
  looked: Looked
}

/** Where people looked for what followed a statement, and what they asked of authorities: the requests, then the log by item. */
export function SearchesPage({ locale, dossier, looked }: SearchesPageProps) {
  const t = useTranslations('search-log.searches')
  const { searches, requests, today } = looked
  const { statement, items, revisions } = dossier
  const references = items.map(({ reference }) => reference)
  const groups = searchesByItem(searches, revisions, references)
  const count = groups.reduce((sum, group) => sum + group.searches.length, 0)
  return (
    <ReadingPage
      locale={locale}
      path={searchesAddress(statement.slug)}
      title={t('title')}
      statement={runnerOf(statement)}
      day={dossier.asOf ?? null}
    >
      <PageHead title={t('title')}>{t('lede')}</PageHead>
      <p className="quiet">{t('asOf', { date: formatDate(locale, today) })}</p>
      <section aria-labelledby="requests" className="mt-l">
        <div className="secthead">
          <h2 className="h2" id="requests">
            {t('requests')}
          </h2>
          {requests.length > 0 && (
            <span className="small quiet">{t('requestCount', { n: requests.length })}</span>
          )}
        </div>
        {requests.length === 0 ? (
          <p className="quiet pt-s">{t('noRequests')}</p>
        ) : (
          <>
            <RequestList dossier={dossier} requests={requests} today={today} />
            <p className="small quiet pt-s">{t('reckoned')}</p>
          </>
        )}
      </section>
      <section aria-labelledby="log" className="mt-l">
        <div className="secthead">
          <h2 className="h2" id="log">
            {t('log')}
          </h2>
          {count > 0 && <span className="small quiet">{t('count', { n: count })}</span>}
        </div>
        <p className="small quiet pt-s">{count === 0 ? t('noLog') : t('nothingFound')}</p>
        {groups.length > 1 && <OnPage groups={groups} />}
        {groups.map((group) => (
          <OfItem key={group.reference ?? ''} dossier={dossier} group={group} />
        ))}
      </section>
    </ReadingPage>
  )
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

function OfItem({ dossier, group: { reference, searches } }: { dossier: Dossier; group: SearchesOfItem }) {
  const t = useTranslations('search-log.searches')
  const locale = useLocale()
  const { slug } = dossier.statement
  const item = dossier.items.find((each) => each.reference === reference)
  return (
    <>
      <h3 className="h3 mt-m" id={groupId(reference)}>
        {item ? (
          <a className="plain" href={localePath(locale, `/${slug}/${item.reference}`)}>
            <Ref>{item.reference}</Ref> <Words lang={item.titleLanguage}>{item.title}</Words>
          </a>
        ) : (
          t('whole')
        )}
      </h3>
      <ul className="list log">
        {searches.map((search, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made whole and never reordered
          <SearchLine key={index} slug={slug} search={search} />
        ))}
      </ul>
    </>
  )
}
