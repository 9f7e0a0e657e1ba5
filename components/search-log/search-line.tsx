import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { isolated } from '@/lib/i18n/isolated'
import { localePath } from '@/lib/i18n/routing'
import { anchorOfSearch } from '@/lib/search-log/rules/anchor'
import type { ListedSearch, SearchView, TakenInto } from '@/lib/search-log/types'
import { revisionAddress } from '@/lib/statement/rules/addresses'
import { CoveredHere } from '../snapshot/covered-here'
import { useLanguageName } from '../statement/names'
import { Time } from '../ui/time'
import { Words } from '../ui/words'

/**
 * A search as readers see it: on which day, where, in which language, for what, and what came of it; and who says so. What a judgement names itself
 * says nothing of what came of it.
 */
export function SearchLine({ slug, search }: { slug: string; search: ListedSearch }) {
  const languageName = useLanguageName()
  if (search.kind === 'judgement')
    return (
      <li id={search.anchor}>
        <Time date={search.day} />
        <span>
          <bdi className="serif">{search.place}</bdi>{' '}
          <span className="quiet">{languageName(search.language)}</span>
          <br />
          <Judgements slug={slug} label="inJudgement" judgements={search.takenInto} />
        </span>
      </li>
    )
  const { entry, takenInto } = search
  return (
    <li id={anchorOfSearch(entry)}>
      <Time date={entry.day} />
      <span>
        {entry.said ? <Said slug={slug} entry={entry} said={entry.said} /> : <Withdrawn entry={entry} />}
        <CoveredHere covered={entry.covered} />
        <Judgements slug={slug} label="takenInto" judgements={takenInto} />
      </span>
    </li>
  )
}

function Said({
  slug,
  entry,
  said,
}: {
  slug: string
  entry: SearchView
  said: NonNullable<SearchView['said']>
}) {
  const t = useTranslations('search-log')
  const locale = useLocale()
  const languageName = useLanguageName()
  const { place, address, language, words, found } = said
  return (
    <>
      <bdi className="serif">
        {address === null ? (
          place
        ) : (
          <a href={address} rel="nofollow ugc noreferrer">
            {place}
          </a>
        )}
      </bdi>{' '}
      <span className="quiet">{languageName(language)} · </span>
      {found === null ? (
        t('foundNothing')
      ) : (
        <a href={localePath(locale, `/${slug}/sources/${found.id}`)}>
          {t('foundSource', { source: isolated(found.id) })}
        </a>
      )}
      <br />
      {t.rich('askedFor', { words: () => <Words lang={language}>{words}</Words> })}
      <br />
      <span className="quiet">
        {t('byAndReader', {
          name: isolated(entry.author),
          reviewer: isolated(entry.reviewer),
          date: formatDate(locale, entry.publishedAt),
        })}
      </span>
    </>
  )
}

function Withdrawn({ entry: { withdrawn } }: { entry: SearchView }) {
  const t = useTranslations('search-log')
  const locale = useLocale()
  if (!withdrawn) return null
  return (
    <>
      {t('withdrawnOn', { date: formatDate(locale, withdrawn.at) })}{' '}
      <Words lang={withdrawn.language}>{withdrawn.reason}</Words>
    </>
  )
}

function Judgements({
  slug,
  label,
  judgements,
}: {
  slug: string
  label: 'inJudgement' | 'takenInto'
  judgements: readonly TakenInto[]
}) {
  const t = useTranslations('search-log')
  const locale = useLocale()
  return judgements.map(({ reference, line, number }) => (
    <span key={`${reference} ${line} ${number}`}>
      {label === 'takenInto' && <br />}
      <a className="quiet" href={localePath(locale, revisionAddress(slug, reference, line, number))}>
        {t(label, { ref: isolated(reference), n: number })}
      </a>
    </span>
  ))
}
