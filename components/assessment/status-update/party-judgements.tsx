import { useLocale, useTranslations } from 'next-intl'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { StatusLink } from '@/components/text/method/status-link'
import { type EvidenceList, sourceCount } from '@/lib/assessment/status-update/rules/evidence-list'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { useCheckedUpTo } from './seen-up-to'

interface PartyJudgementsProps {
  slug: string
  lines: readonly JudgedLine[]
  evidence: EvidenceList
  /** The day for which the page speaks, YYYY-MM-DD. */
  day: string | undefined
  partyName: (key: string) => string
}

/** The place of a line's row on the page of an item. */
export function partyAnchor(party: string): string {
  return `party-${party}`
}

/** The place of why a line was judged so, on the page of an item that is judged party by party. */
export function accountAnchor(party: string): string {
  return `why-${party}`
}

/** Where parties are judged apart, a row for each: whose it is, the sign and word, how sure, and the sources. What each says in short stands with why. */
export function PartyJudgements({ slug, lines, evidence, day, partyName }: PartyJudgementsProps) {
  const t = useTranslations()
  const isOneDay = seenUpToOf(lines).length === 1
  const areProvisional = lines.every(({ as }) => as === 'provisional')
  return (
    <>
      <ul className="verdicts">
        {lines.map((line) => (
          <Row
            key={line.party}
            slug={slug}
            line={line}
            sources={sourceCount(evidence.accountOf(line.revision.id))}
            partyName={partyName}
            brief={areProvisional}
            dated={!isOneDay}
            day={day}
          />
        ))}
      </ul>
      {areProvisional && <p className="small pt-s quiet">{t('commitment.allProvisional')}</p>}
    </>
  )
}

/** The days up to which sources were checked, each once. */
export function seenUpToOf(lines: readonly JudgedLine[]): readonly string[] {
  return [...new Set(lines.map(({ revision }) => revision.seenUpTo))]
}

interface RowProps {
  slug: string
  line: JudgedLine
  sources: number
  partyName: (key: string) => string
  /** Whether all rows are provisional, which is said once below them. */
  brief: boolean
  /** Whether the row says up to when sources were checked. */
  dated: boolean
  day: PartyJudgementsProps['day']
}

function Row({
  slug,
  line: { party, revision, as, ...line },
  sources,
  partyName,
  brief,
  dated,
  day,
}: RowProps) {
  const t = useTranslations()
  const locale = useLocale()
  const checked = useCheckedUpTo(day)
  const { reference, number, judgement, confidence, seenUpTo, since } = revision
  const isForAll = party === ALL_PARTIES
  return (
    <li className="verdict--party" id={partyAnchor(party)}>
      <h3>{isForAll ? t('commitment.together') : partyName(party)}</h3>
      <div>
        <p className="line">
          <StatusLink judgement={judgement} provisional={as === 'provisional'} brief={brief} />
          {as === 'final' && <span>{t('review.final')}</span>}
          <ConfidenceMark confidence={confidence} />
          {sources > 0 && (
            <a
              className="nowrap"
              href={`${localePath(locale, revisionAddress(slug, reference, party, number))}#evidence`}
            >
              {t('commitment.sources', { n: sources })}
            </a>
          )}
          {line.claimantOnly && <span>{t('status-update.judge.claimantOnly')}</span>}
          {since !== null && (
            <span className="quiet">{t('commitment.since', { date: formatDate(locale, since) })}</span>
          )}
          {dated && <span className="quiet">{checked(seenUpTo)}</span>}
        </p>
        {isForAll && (
          <p className="quiet small">
            {line.standsFor.length > 0
              ? t('commitment.standsFor', { parties: formatList(locale, line.standsFor.map(partyName)) })
              : t('commitment.standsForNone')}
          </p>
        )}
        {line.newerWaits && <p className="quiet small">{t('review.newerWaits')}</p>}
      </div>
    </li>
  )
}
