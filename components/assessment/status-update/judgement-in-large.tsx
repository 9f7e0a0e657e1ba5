import { useLocale, useTranslations } from 'next-intl'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { Glyph } from '@/components/text/method/glyph'
import { useJudgementDefinition, useJudgementName } from '@/components/text/method/judgement-name'
import { definitionAddress } from '@/components/text/method/status-link'
import { inShortOfLine } from '@/lib/assessment/status-update/rules/in-short'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import { formatDate } from '@/lib/ground/i18n/format'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { InShort } from './in-short'
import { NoLongerMetLine } from './no-longer-met'
import { RulesLine } from './rules-line'
import { useCheckedUpTo } from './seen-up-to'

interface JudgementProps {
  line: JudgedLine
  /** Said above the word: for whom it stands. */
  whose?: string | undefined
  /** How many sources it cites, and where these stand. */
  sources?: { readonly n: number; readonly href: string } | undefined
  /** The day for which the page speaks, YYYY-MM-DD: by it an update is due, or not; left out where it speaks for none. */
  day?: string | undefined
  partyName: (key: string) => string
  /** Whether its definition, and that it meets its rules, stand elsewhere; what it does not meet is said in any case. */
  isBrief?: boolean
}

/** A judgement in large: the glyph, the word, what it says in short, how sure and since when, and what is not met. */
export function JudgementInLarge({ line, whose, sources, day, partyName, isBrief = false }: JudgementProps) {
  const t = useTranslations()
  const locale = useLocale()
  const name = useJudgementName()
  const definition = useJudgementDefinition()
  const { revision, as, newerWaits } = line
  const said = inShortOfLine(revision)
  return (
    <div className="verdict">
      <Glyph name={revision.judgement} provisional={as === 'provisional'} big />
      <div>
        {whose !== undefined && <p className="kicker">{whose}</p>}
        <p className="verdict__word">
          <a className="defined" href={definitionAddress(locale, revision.judgement)}>
            {name(revision.judgement)}
          </a>{' '}
          <span className={as === 'provisional' ? 'int' : 'fin'}>
            {t(as === 'provisional' ? 'review.provisional' : 'review.final')}
          </span>
        </p>
        <InShort
          said={said === null ? [] : [{ ...said, party: ALL_PARTIES }]}
          partyName={partyName}
          className="say"
          withOriginal
        />
        <SureAndSince line={line} sources={sources} day={day} />
        {!isBrief && <p className="quiet small">{definition(revision.judgement)}</p>}
        {(!isBrief || line.awaits === null) && <RulesLine line={line} />}
        {line.noLonger && <NoLongerMetLine noLonger={line.noLonger} />}
        {newerWaits && <p className="quiet small">{t('review.newerWaits')}</p>}
      </div>
    </div>
  )
}

/** How sure a judgement is, whether only the claimant states it, since when and up to when, and its sources. */
function SureAndSince({
  line: { revision, claimantOnly },
  sources,
  day,
}: {
  line: JudgedLine
  sources: JudgementProps['sources']
  day: JudgementProps['day']
}) {
  const t = useTranslations()
  const locale = useLocale()
  const checked = useCheckedUpTo(day)
  const { confidence, seenUpTo, since } = revision
  return (
    <p className="line">
      <ConfidenceMark confidence={confidence} />
      {sources && sources.n > 0 && (
        <a className="nowrap" href={sources.href}>
          {t('commitment.sources', { n: sources.n })}
        </a>
      )}
      {claimantOnly && <span>{t('status-update.judge.claimantOnly')}</span>}
      {since !== null && (
        <span className="quiet">{t('commitment.since', { date: formatDate(locale, since) })}</span>
      )}
      <span className="quiet">{checked(seenUpTo)}</span>
    </p>
  )
}
