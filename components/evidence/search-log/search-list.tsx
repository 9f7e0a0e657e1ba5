import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { OfStatement } from '@/components/text/statement/of-statement'
import { deskSearchAddress } from '@/lib/evidence/search-log/noun'
import type { SearchEntry } from '@/lib/evidence/search-log/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { AskedWords } from './asked-words'
import { useSearchLanguages } from './use-search-languages'
import { WhatWasFound } from './what-was-found'

/** Logged searches on the desk, each a link to its page. */
export function SearchList({ searches }: { searches: readonly SearchEntry[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const languagesOf = useSearchLanguages()
  return (
    <ul className="queue">
      {searches.map((search) => (
        <li key={search.id}>
          <a className="qrow qrow--a" href={localePath(locale, deskSearchAddress(search.id))}>
            <Ref>{search.reference ?? '¶'}</Ref>
            <span>
              <span className="what">
                <bdi>{search.place}</bdi>
              </span>{' '}
              <span className="quiet">
                {languagesOf(search)} · <WhatWasFound {...search} />
              </span>
              <br />
              <AskedWords search={search} />
              <br />
              <span className="quiet">
                <OfStatement slug={search.slug} />
                {t('search-log.loggedBy', {
                  name: isolated(search.author),
                  date: formatDate(locale, search.createdAt),
                })}
              </span>
            </span>
            <span className="line gap-s">
              <Time date={search.day} />
              <span className={search.state === 'sent_back' ? 'late' : 'quiet'}>
                {t(`review.state.${search.state}`)}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
