import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatList } from '@/lib/i18n/format'
import { inShortOfLine } from '@/lib/status-update/rules/in-short'
import type { JudgedLine } from '@/lib/status-update/rules/judged-lines'
import { ALL_PARTIES } from '@/lib/status-update/types'
import { ConfidenceMark } from '../method/confidence-mark'
import { Glyph } from '../method/glyph'
import { InShort } from '../method/in-short'
import { useJudgementDefinition, useJudgementName } from '../method/judgement-name'
import { NoLongerMetLine } from '../method/no-longer-met'
import { UnmetLine } from '../method/unmet-line'

interface VerdictProps {
  line: JudgedLine
  /** Whether other lines stand beside it, so that it must say for whom it stands. */
  oneOfMany: boolean
  partyName: (key: string) => string
}

/** A judgement in large: the glyph, the word, how sure, up to when it was looked at, and what is not met yet. */
export function Verdict({ line, oneOfMany, partyName }: VerdictProps) {
  const t = useTranslations()
  const locale = useLocale()
  const name = useJudgementName()
  const definition = useJudgementDefinition()
  const { revision, party, as, newerWaits, standsFor, selfReported } = line
  const { judgement, confidence, seenUpTo, since } = revision
  const isForAll = party === ALL_PARTIES
  // Whose it is stands above the word.
  const said = inShortOfLine(revision)
  return (
    <div className="verdict pb-m">
      <Glyph name={judgement} provisional={as === 'provisional'} big />
      <div>
        {oneOfMany && <p className="kicker">{isForAll ? t('commitment.together') : partyName(party)}</p>}
        <p className="verdict__word">
          {name(judgement)} {as === 'provisional' && <span className="int">{t('review.provisional')}</span>}
        </p>
        <InShort
          said={said === null ? [] : [{ ...said, party: ALL_PARTIES }]}
          partyName={partyName}
          withOriginal
        />
        <p className="line">
          {as === 'final' && <span>{t('review.final')}</span>}
          <ConfidenceMark confidence={confidence} />
          {selfReported && <span>{t('status-update.judge.selfReported')}</span>}
          {since !== null && (
            <span className="quiet">{t('commitment.since', { date: formatDate(locale, since) })}</span>
          )}
          <span className="quiet">{t('status-update.seenUpTo', { date: formatDate(locale, seenUpTo) })}</span>
        </p>
        <p className="quiet">{definition(judgement)}</p>
        {oneOfMany && isForAll && (
          <p className="quiet">
            {standsFor.length > 0
              ? t('commitment.standsFor', { parties: formatList(locale, standsFor.map(partyName)) })
              : t('commitment.standsForNone')}
          </p>
        )}
        <UnmetLine requirements={line.unmet} />
        {line.noLonger && <NoLongerMetLine noLonger={line.noLonger} />}
        {newerWaits && <p className="quiet">{t('review.newerWaits')}</p>}
      </div>
    </div>
  )
}
