import { useLocale, useTranslations } from 'next-intl'
import { StandingMark } from '@/components/evidence/request/standing-mark'
import { useSearchLanguages } from '@/components/evidence/search-log/use-search-languages'
import { WhatWasFound } from '@/components/evidence/search-log/what-was-found'
import { FirstOf } from '@/components/ground/ui/first-of'
import { Fold } from '@/components/ground/ui/fold'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { anchorOfRequest } from '@/lib/evidence/request/rules/anchor'
import { standingOn } from '@/lib/evidence/request/rules/standing'
import { anchorOfSearch } from '@/lib/evidence/search-log/rules/anchor'
import type { SearchView } from '@/lib/evidence/search-log/types'
import { localePath } from '@/lib/ground/i18n/routing'
import type { ItemCounts, Looked } from '@/lib/reading/dossier/types'
import { lookedAddress, searchesAddress } from '@/lib/text/statement/rules/addresses'

interface ItemSearchesProps {
  slug: string
  reference: string
  looked: Looked
  /** How many there are, where these are the first; null where all are here. */
  counts: ItemCounts | null
}

/** Where people looked for what followed an item, and what they asked of authorities, a line each. Nothing where there is nothing. */
export function ItemSearches({
  slug,
  reference,
  looked: { searches, requests, today },
  counts,
}: ItemSearchesProps) {
  const t = useTranslations('search-log.searches')
  const locale = useLocale()
  const here = searches.filter(
    ({ reference: first, said }) => first === reference || said?.alsoOn.includes(reference),
  )
  const logged = here.filter(({ isImported, said }) => said !== null && !isImported)
  // Of those there are many, which all stand on the page of searches: how many is enough to lead there.
  const brought = counts?.brought ?? here.filter(({ isImported, said }) => said !== null && isImported).length
  const asked = requests.filter(({ items }) => items.includes(reference))
  if (here.length + asked.length === 0) return null
  const page = localePath(locale, searchesAddress(slug))
  return (
    <Fold
      id="searches"
      open={asked.length + logged.length > 0}
      title={t('title')}
      count={
        counts ? counts.requests + counts.logged + counts.brought : asked.length + logged.length + brought
      }
    >
      {asked.length + logged.length > 0 && (
        <ul className="list log">
          {asked.map((request) => {
            const standing = standingOn(request.regime, request.acts, today)
            return (
              <li key={request.id}>
                {standing.since === null ? <span /> : <Time date={standing.since} />}
                <span className="line">
                  <a
                    className="plain"
                    href={localePath(locale, lookedAddress(slug, anchorOfRequest(request)))}
                  >
                    <Words lang={request.language}>{request.authority}</Words>
                  </a>
                  <StandingMark standing={standing} dated={false} />
                </span>
              </li>
            )
          })}
          {logged.map((search) => (
            <Logged key={search.id} slug={slug} search={search} />
          ))}
        </ul>
      )}
      {counts && (
        <FirstOf
          shown={asked.length + logged.length}
          of={counts.requests + counts.logged}
          href={searchesAddress(slug)}
        />
      )}
      <p className="small">
        {brought > 0 && <>{t('brought', { n: brought })}. </>}
        <a className="tap" href={page}>
          {t('all')}
        </a>
      </p>
    </Fold>
  )
}

function Logged({ slug, search: { id, day, said } }: { slug: string; search: SearchView }) {
  const locale = useLocale()
  const languagesOf = useSearchLanguages()
  if (!said) return null
  return (
    <li>
      <Time date={day} />
      <span>
        <a className="plain" href={localePath(locale, lookedAddress(slug, anchorOfSearch({ id })))}>
          <bdi>{said.place}</bdi>
        </a>{' '}
        <span className="quiet">
          {languagesOf(said)} · <WhatWasFound {...said} />
        </span>
      </span>
    </li>
  )
}
