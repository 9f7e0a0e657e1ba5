import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { OwnWords } from '@/components/text/statement/own-words'
import { anchorOfSearch } from '@/lib/evidence/search-log/rules/anchor'
import type { ListedSearch, SearchSaid, SearchView, TakenInto } from '@/lib/evidence/search-log/types'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import { AskedWords } from './asked-words'
import { useSearchLanguages } from './use-search-languages'

interface SearchLineProps {
  slug: string
  search: ListedSearch
  /** Whether who brought it, and that nobody has reviewed it, is said once for its list. */
  alike: boolean
}

/**
 * A search as readers see it: on which day, where, in which language, for what, and what came of it; and who says so. What a judgement names itself
 * says nothing of what came of it.
 */
export function SearchLine({ slug, search, alike }: SearchLineProps) {
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
        {entry.said ? <Said slug={slug} said={entry.said} /> : <Withdrawn entry={entry} />}
        {entry.said && !(alike && entry.reviewer === null) && <Standing entry={entry} />}
        <CoveredHere covered={entry.covered} />
        <Judgements slug={slug} label="takenInto" judgements={takenInto} />
      </span>
    </li>
  )
}

function Said({ slug, said }: { slug: string; said: SearchSaid }) {
  const t = useTranslations('search-log')
  const locale = useLocale()
  const languagesOf = useSearchLanguages()
  const { address, found, outcome, alsoOn } = said
  return (
    <>
      <span className="serif">
        {address === null ? (
          <Place said={said} />
        ) : (
          <a href={address} rel="nofollow ugc noreferrer">
            <Place said={said} />
          </a>
        )}
      </span>{' '}
      <span className="quiet">{languagesOf(said)}</span>
      {outcome === null && <> · {found === null ? t('foundNothing') : <Found slug={slug} id={found.id} />}</>}
      <br />
      {t.rich('askedFor', { words: () => <AskedWords search={said} /> })}
      {outcome && (
        <>
          <br />
          {t.rich('cameOfIt', { words: () => <OwnWords words={outcome} /> })}
        </>
      )}
      {alsoOn.length > 0 && (
        <>
          <br />
          {t('alsoOn', { refs: formatList(locale, alsoOn.map(isolated), 'unit') })}
        </>
      )}
    </>
  )
}

/** Where was looked; what a dossier says of it is in the language of what came of it. */
function Place({ said: { place, outcome } }: { said: SearchSaid }) {
  return outcome ? <Words lang={outcome.language}>{place}</Words> : <bdi>{place}</bdi>
}

function Found({ slug, id }: { slug: string; id: string }) {
  const t = useTranslations('search-log')
  return (
    <a href={localePath(useLocale(), `/${slug}/sources/${id}`)}>
      {t('foundSource', { source: isolated(id) })}
    </a>
  )
}

/** Who logged it and who read it second; or that it came with a dossier and awaits that. */
function Standing({ entry: { author, isImported, reviewer, publishedAt } }: { entry: SearchView }) {
  const t = useTranslations()
  const name = isolated(isImported ? t('review.seedAuthor') : author)
  const date = formatDate(useLocale(), publishedAt)
  return (
    <>
      <br />
      <span className="quiet">
        {reviewer === null
          ? t('search-log.broughtIn', { name, date })
          : t('search-log.byAndReader', { name, reviewer: isolated(reviewer), date })}
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
