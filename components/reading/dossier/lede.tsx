import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { QuotedWords } from '@/components/ground/ui/words'
import { Glyph } from '@/components/text/method/glyph'
import { LanguageLabel } from '@/components/text/statement/own-words'
import type { ItemFacet } from '@/lib/assessment/status-update/rules/item-filters'
import { listParts } from '@/lib/ground/i18n/format'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { filterQuery } from '@/lib/ground/platform/filters'
import { type Told, type ToldCount, toldOf } from '@/lib/reading/dossier/rules/told'
import type { Front, Overview } from '@/lib/reading/dossier/types'
import { sharedHinge } from '@/lib/text/commitment/rules/hinge'

/** As much of a front page, or of an entry of a list, as its sentence is made from. */
type Counting = Pick<Front, 'alike' | 'asOf'> & {
  readonly statement: Pick<Front['statement'], 'slug' | 'parties'> & {
    readonly base: { readonly language: string }
  }
  readonly overview: Pick<Overview, 'items'> | null
  /** Whether no number leads anywhere. */
  readonly isPlain?: boolean
}

/**
 * What the statement holds and what became of it, in sentences made from its own counts. Each number leads to the items that it counts, but where it stands
 * in a list, and on an earlier day, for which no list is filtered.
 */
export function Lede({ front }: { front: Counting }) {
  const t = useTranslations('dossier.front.told')
  const words = useWords()
  const told = toldOf(front.alike)
  const { mixed, statuses, claims, positions } = told
  const nothingElse = statuses.n === 0 && claims.n === 0
  return (
    <p className="lede">
      <Said told={told} front={front} />
      <Became of={statuses} facet="status" front={front} />
      <Claimed told={told} front={front} />
      {nothingElse &&
        t.rich('positions', {
          ...words(positions),
          l: (linked) => (
            <Counted front={front} facet="group" value="positions">
              {linked}
            </Counted>
          ),
        })}
      {mixed > 0 && t('mixed', { n: mixed })}
    </p>
  )
}

interface PartProps {
  told: Told
  front: Counting
}

/** What the text contains: commitments, stated intentions and options, and positions once they are followed. It is said of the text, since the parties' own texts may differ. */
function Said({ told, front: { statement, overview }, front }: PartProps) {
  const t = useTranslations('dossier.front.told')
  const words = useWords()
  const { commitments, intentions, options, followed } = told
  const hinge = overview && sharedHinge(overview.items.filter(({ force }) => force === 'conditional'))
  const parties = words(statement.parties.length)
  const said = (
    key: 'agreed' | 'committed' | 'intentions' | 'options' | 'followed',
    n: number,
    group: string,
  ) => (
    <Fragment key={group}>
      {t.rich(key, {
        ...words(n),
        l: (linked) => (
          <Counted front={front} facet="group" value={group}>
            {linked}
          </Counted>
        ),
      })}
    </Fragment>
  )
  const parts = [
    commitments > 0 && said(parties.n > 1 ? 'agreed' : 'committed', commitments, 'commitments'),
    intentions > 0 && said('intentions', intentions, 'intentions'),
    options > 0 && (
      <Fragment key="options">
        {said('options', options, 'options')}
        {hinge && (
          <>
            {' ('}
            <QuotedWords lang={statement.base.language} words={hinge} />
            <LanguageLabel language={statement.base.language} />)
          </>
        )}
      </Fragment>
    ),
    followed > 0 && said('followed', followed, 'positions'),
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  return <>{t.rich('said', { ...parties, list: () => <Listed parts={parts} /> })} </>
}

interface BecameProps {
  of: Told['statuses']
  facet: 'status' | 'finding'
  front: Counting
}

/** How far items came, as far as public sources show, and of how many nobody has judged. */
function Became({ of: { n, counts, unjudged }, facet, front }: BecameProps) {
  const t = useTranslations('dossier.front.told')
  const words = useWords()
  return (
    <>
      {counts.length > 0 && facet === 'status' && (
        <>
          {t.rich('became', {
            ...words(n),
            list: () => <Counts counts={counts} facet={facet} front={front} />,
          })}{' '}
        </>
      )}
      {unjudged > 0 && (
        <>
          {t.rich(facet === 'status' ? 'unrated' : 'unchecked', {
            ...words(unjudged),
            l: (linked) => (
              <Counted front={front} facet={facet} value={facet === 'status' ? 'not_rated' : 'not_checked'}>
                {linked}
              </Counted>
            ),
          })}{' '}
        </>
      )}
    </>
  )
}

/** How many claims the text makes, and how they fared. */
function Claimed({ told: { claims }, front }: PartProps) {
  const t = useTranslations('dossier.front.told')
  const words = useWords()
  if (claims.n === 0) return null
  return (
    <>
      {t.rich(claims.counts.length > 0 ? 'claims' : 'claimed', {
        ...words(claims.n),
        l: (linked) => (
          <Counted front={front} facet="group" value="claims">
            {linked}
          </Counted>
        ),
        list: () => <Counts counts={claims.counts} facet="finding" front={front} />,
      })}{' '}
      <Became of={claims} facet="finding" front={front} />
    </>
  )
}

function Counts({
  counts,
  facet,
  front,
}: {
  counts: readonly ToldCount[]
  facet: ItemFacet
  front: Counting
}) {
  const t = useTranslations('dossier.front.told')
  const locale = useLocale()
  const words = useWords()
  const parts = counts.map(({ key, n, provisional }) => (
    <Fragment key={key}>
      <Glyph name={key} provisional={provisional} />{' '}
      <Counted front={front} facet={facet} value={key}>
        {t(`of.${key}`, words(n))}
      </Counted>
    </Fragment>
  ))
  // In Arabic “and” is written onto the word after it: here a sign stands between.
  if (locale === 'ar')
    return parts.map((part, index) => (
      <Fragment key={part.key}>
        {index > 0 && commaIn(locale)}
        {part}
      </Fragment>
    ))
  return <Listed parts={parts} />
}

/** A count that leads to what it counts. */
function Counted({
  front: { statement, asOf, isPlain },
  facet,
  value,
  children,
}: {
  front: Counting
  facet: ItemFacet
  value: string
  children: ReactNode
}) {
  const locale = useLocale()
  if (asOf !== undefined || isPlain) return children
  return (
    <a href={localePath(locale, `/${statement.slug}/items${filterQuery([{ facet, value }])}`)}>{children}</a>
  )
}

/** Parts of a sentence, joined as the language does. */
function Listed({ parts }: { parts: readonly ReactNode[] }) {
  return listParts(useLocale(), parts.length, 'conjunction').map((each) =>
    typeof each === 'number' ? parts[each] : each,
  )
}

/** A number as a message takes it: to choose the form of a word by, and in words as far as these are short. */
function useWords(): (n: number) => { n: number; many: string } {
  const t = useTranslations('dossier.front.told')
  return (n) => ({ n, many: t('number', { n }) })
}
