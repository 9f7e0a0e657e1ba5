import { useLocale, useTranslations } from 'next-intl'
import type { Looked } from '@/lib/dossier/types'
import { localePath } from '@/lib/i18n/routing'
import { anchorOfRequest } from '@/lib/request/rules/anchor'
import { standingOn } from '@/lib/request/rules/standing'
import { anchorOfSearch } from '@/lib/search-log/rules/anchor'
import { lookedAddress, searchesAddress } from '@/lib/statement/rules/addresses'
import { StandingMark } from '../request/standing-mark'
import { WhatWasFound } from '../search-log/what-was-found'
import { useLanguageName } from '../statement/names'
import { Hang } from '../ui/hang'
import { Time } from '../ui/time'
import { Words } from '../ui/words'

interface ItemSearchesProps {
  slug: string
  reference: string
  looked: Looked
}

/** Where people looked for what followed an item, and what they asked of authorities, a line each. Nothing where there is nothing. */
export function ItemSearches({ slug, reference, looked: { searches, requests, today } }: ItemSearchesProps) {
  const t = useTranslations('search-log.searches')
  const locale = useLocale()
  const languageName = useLanguageName()
  const here = searches.filter((search) => search.reference === reference)
  const asked = requests.filter(({ items }) => items.includes(reference))
  if (here.length + asked.length === 0) return null
  const page = localePath(locale, searchesAddress(slug))
  return (
    <Hang id="searches" title={t('title')}>
      <ul className="list log">
        {asked.map((request) => {
          const standing = standingOn(request.regime, request.acts, today)
          return (
            <li key={request.id}>
              {standing.since === null ? <span /> : <Time date={standing.since} />}
              <span className="line">
                <a className="plain" href={localePath(locale, lookedAddress(slug, anchorOfRequest(request)))}>
                  <Words lang={request.language}>{request.authority}</Words>
                </a>
                <StandingMark standing={standing} dated={false} />
              </span>
            </li>
          )
        })}
        {here.map(
          ({ id, day, said }) =>
            said && (
              <li key={id}>
                <Time date={day} />
                <span>
                  <a className="plain" href={localePath(locale, lookedAddress(slug, anchorOfSearch({ id })))}>
                    <bdi>{said.place}</bdi>
                  </a>{' '}
                  <span className="quiet">
                    {languageName(said.language)} · <WhatWasFound found={said.found} />
                  </span>
                </span>
              </li>
            ),
        )}
      </ul>
      <p className="small">
        <a className="tap" href={page}>
          {t('all')}
        </a>
      </p>
    </Hang>
  )
}
