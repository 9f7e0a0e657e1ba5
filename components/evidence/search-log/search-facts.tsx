import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { OwnTitle } from '@/components/text/statement/own-words'
import { anchorOfSearch } from '@/lib/evidence/search-log/rules/anchor'
import type { DeskSearch } from '@/lib/evidence/search-log/types'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { lookedAddress } from '@/lib/text/statement/rules/addresses'
import { AskedWords } from './asked-words'
import { useSearchLanguages } from './use-search-languages'

/** All that is known of a logged search on the desk: what it says, whose it is, and what was decided. */
export function SearchFacts({ search }: { search: DeskSearch }) {
  const t = useTranslations('search-log')
  const review = useTranslations('review')
  const locale = useLocale()
  const languagesOf = useSearchLanguages()
  const { slug, statement, item, reference, found, outcome, alsoOn, state, isImported } = search
  return (
    <Facts>
      <Fact term={t('about')}>
        {item && reference !== null ? (
          <a href={localePath(locale, `/${slug}/${reference}`)}>
            <Ref>{reference}</Ref> <OwnTitle of={item} />
          </a>
        ) : (
          <a href={localePath(locale, `/${slug}`)}>
            <Words lang={statement.language}>{statement.shortTitle}</Words>
          </a>
        )}
        {alsoOn.length > 0 && (
          <p>{t('alsoOn', { refs: formatList(locale, alsoOn.map(isolated), 'unit') })}</p>
        )}
      </Fact>
      {search.address !== null && (
        <Fact term={t('address')}>
          <a className="addr addr--link" href={search.address} rel="nofollow ugc noreferrer">
            {search.address}
          </a>
        </Fact>
      )}
      <Fact term={t('language')}>{languagesOf(search)}</Fact>
      <Fact term={t('day')}>
        <Time date={search.day} />
      </Fact>
      <Fact term={t('words')}>
        <AskedWords search={search} />
      </Fact>
      <Fact term={outcome === null ? t('found') : t('whatCame')}>
        {outcome !== null ? (
          <Words lang={outcome.language}>{outcome.text}</Words>
        ) : found === null ? (
          t('nothing')
        ) : (
          <a href={localePath(locale, `/desk/sources/${found.id}`)}>
            <Ref>{found.id}</Ref> <Words lang={found.language}>{found.title}</Words>
          </a>
        )}
      </Fact>
      <Fact term={t('whoSees')}>
        {state === 'published' ? (
          <a href={localePath(locale, lookedAddress(slug, anchorOfSearch(search)))}>
            {review('state.published')}
          </a>
        ) : (
          review(isImported && state === 'submitted' ? 'imported' : `state.${state}`)
        )}
      </Fact>
      <Fact term={t('record')}>
        <p>{t('loggedBy', { name: isolated(search.author), date: formatDate(locale, search.createdAt) })}</p>
      </Fact>
    </Facts>
  )
}
