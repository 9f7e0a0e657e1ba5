import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { JudgementGrounds } from '@/components/assessment/status-update/judgement-grounds'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { Glyph } from '@/components/text/method/glyph'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { citationKey, type LineComparison } from '@/lib/assessment/status-update/rules/compare'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { wordDifference } from '@/lib/record/review/rules/word-difference'
import { ALL_PARTIES } from '@/lib/text/statement/types'

interface ComparedLineProps {
  comparison: LineComparison
  which: 'earlier' | 'later'
  slug: string
  /** Whether it must say for whom it stands. */
  named: boolean
  partyName: (key: string) => string
}

/** One judgement of a comparison: its words marked where the other has not the same. */
export function ComparedLine({ comparison, which, slug, named, partyName }: ComparedLineProps) {
  const t = useTranslations()
  const locale = useLocale()
  const name = useJudgementName()
  const line = comparison[which]
  if (!line) return null
  const { revision, as, party } = line
  const { judgement, confidence, since, seenUpTo, rationale, rationaleLanguage } = revision
  const other = comparison[which === 'earlier' ? 'later' : 'earlier']
  const theirs = other?.revision.rationale ?? ''
  return (
    <>
      <div className="verdict pb-m">
        <Glyph name={judgement} provisional={as === 'provisional'} big />
        <div>
          {named && (
            <p className="kicker">{party === ALL_PARTIES ? t('commitment.together') : partyName(party)}</p>
          )}
          <p className="verdict__word">
            {name(judgement)} {as === 'provisional' && <span className="int">{t('review.provisional')}</span>}
          </p>
          <p className="line">
            {as === 'final' && <span>{t('review.final')}</span>}
            <ConfidenceMark confidence={confidence} />
            {since !== null && (
              <span className="quiet">{t('commitment.since', { date: formatDate(locale, since) })}</span>
            )}
            <span className="quiet">
              {t('status-update.seenUpTo', { date: formatDate(locale, seenUpTo) })}
            </span>
          </p>
          <ShortDifference line={line} other={other} which={which} of={({ inShort }) => inShort} />
          <ShortDifference line={line} other={other} which={which} of={({ inShortWhole }) => inShortWhole} />
          <MarkedDifference
            before={which === 'earlier' ? rationale : theirs}
            after={which === 'earlier' ? theirs : rationale}
            show={which === 'earlier' ? 'before' : 'after'}
            lang={rationaleLanguage}
          />
          <Cited line={line} other={other} which={which} slug={slug} />
        </div>
      </div>
      <JudgementGrounds revision={revision} ofClaimant={line.elementsOfClaimant} />
    </>
  )
}

/** What a judgement says in short, marked where the other has not the same words. */
function ShortDifference({
  line,
  other,
  which,
  of,
}: Omit<CitedProps, 'slug'> & { of: (revision: RevisionView) => string | null }) {
  const own = of(line.revision)
  const theirs = other ? (of(other.revision) ?? '') : ''
  if (own === null) return null
  return (
    <div className="inshort">
      <MarkedDifference
        before={which === 'earlier' ? own : theirs}
        after={which === 'earlier' ? theirs : own}
        show={which === 'earlier' ? 'before' : 'after'}
        lang={line.revision.rationaleLanguage}
      />
    </div>
  )
}

interface CitedProps {
  line: JudgedLine
  other: JudgedLine | null
  which: 'earlier' | 'later'
  slug: string
}

/** The sources that a judgement cites; those that the other does not cite, or cites otherwise, are marked. */
function Cited({ line, other, which, slug }: CitedProps) {
  const t = useTranslations('dossier.compare')
  const locale = useLocale()
  const { citations } = line.revision
  if (citations.length === 0) return null
  const theirs = new Set(other?.revision.citations.map(citationKey))
  return (
    <p className="line">
      <span className="quiet">{t('cited')}</span>
      {citations.map((citation) => {
        const isShared = theirs.has(citationKey(citation))
        const Shown = isShared ? 'span' : which === 'earlier' ? 'del' : 'ins'
        return (
          <Shown key={citation.number}>
            <a className="tap" href={localePath(locale, `/${slug}/sources/${citation.sourceId}`)}>
              {citation.sourceId}
            </a>
          </Shown>
        )
      })}
    </p>
  )
}

interface MarkedDifferenceProps {
  before: string
  after: string
  /** Which of the two texts is shown: the earlier with what was taken out, the later with what was put in. */
  show: 'before' | 'after'
  lang: string
}

/** One of two texts, word for word, with what the other has not. */
function MarkedDifference({ before, after, show, lang }: MarkedDifferenceProps) {
  const other = show === 'before' ? 'added' : 'removed'
  return (
    <p className="serif" lang={lang} dir={directionOf(lang)}>
      {wordDifference(before, after)
        .filter(({ kind }) => kind !== other)
        .map(({ kind, text }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          if (kind === 'added') return <ins key={index}>{text}</ins>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          if (kind === 'removed') return <del key={index}>{text}</del>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          return <Fragment key={index}>{text}</Fragment>
        })}
    </p>
  )
}
