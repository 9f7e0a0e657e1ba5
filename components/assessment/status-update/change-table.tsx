import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { WordDifference } from '@/components/record/review/word-difference'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import type { RequirementMessage } from '@/lib/assessment/status-update/rules/assess'
import { isFinding } from '@/lib/assessment/status-update/rules/method'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { CitationChanges } from './citation-changes'
import { ElementCitations } from './judgement-grounds'
import { SearchLogList } from './search-log-list'
import { SuccessionWords } from './succession'
import { TestAnswers } from './test-answers'
import { UnmetLine } from './unmet-line'

interface ChangeTableProps {
  /** What it is compared with; null where nothing stands there. */
  before: RevisionView | null
  /** What that is: "Provisional, 24 Nov 2026". */
  beforeLabel: string
  beforeIsProvisional?: boolean
  after: RevisionView
  afterLabel: string
  unmet?: readonly RequirementMessage[]
}

/**
 * Two revisions of a line side by side, field by field; the rationale in one piece with its differences. On a phone, where the heads
 * are gone, each cell names its column.
 */
export function ChangeTable({
  before,
  beforeLabel,
  beforeIsProvisional = false,
  after,
  afterLabel,
  unmet = [],
}: ChangeTableProps) {
  const t = useTranslations()
  const labels = { before: beforeLabel, after: afterLabel }
  const date = (text: string | null) => text && <Time date={text} />
  const judgement = (revision: RevisionView, provisional: boolean) => (
    <StatusMark judgement={revision.judgement} provisional={provisional} brief />
  )
  const inShort = (field: 'title' | 'whole', of: (revision: RevisionView) => string | null) => (
    <Row
      field={t(`status-update.inShort.${field}`)}
      labels={labels}
      before={before && said(of(before), before.rationaleLanguage)}
      after={said(of(after), after.rationaleLanguage)}
      same={before !== null && of(before) === of(after)}
    />
  )
  return (
    <table className="diff diff--sides">
      <caption className="vh">{t('desk.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dossier.compare.field')}</th>
          <th scope="col">{beforeLabel}</th>
          <th scope="col">{afterLabel}</th>
        </tr>
      </thead>
      <tbody>
        <Row
          field={t(isFinding(after.judgement) ? 'status-update.finding.title' : 'status-update.status.title')}
          labels={labels}
          before={before && judgement(before, beforeIsProvisional)}
          after={judgement(after, true)}
          same={before?.judgement === after.judgement}
        />
        {inShort('title', ({ inShort }) => inShort)}
        {inShort('whole', ({ inShortWhole }) => inShortWhole)}
        <Row
          field={t('status-update.confidence.title')}
          labels={labels}
          before={before && <ConfidenceMark confidence={before.confidence} />}
          after={<ConfidenceMark confidence={after.confidence} />}
          same={before?.confidence === after.confidence}
        />
        <Row
          field={t('status-update.since')}
          labels={labels}
          before={before && date(before.since)}
          after={date(after.since)}
          same={before?.since === after.since}
        />
        <Row
          field={t('desk.seenUpTo')}
          labels={labels}
          before={before && date(before.seenUpTo)}
          after={date(after.seenUpTo)}
          same={before?.seenUpTo === after.seenUpTo}
        />
        <tr>
          <th scope="row">{t('commitment.rationale')}</th>
          <td colSpan={2}>
            <WordDifference
              before={before?.rationale ?? null}
              after={after.rationale}
              lang={after.rationaleLanguage}
            />
          </td>
        </tr>
        <Row
          field={t('commitment.evidence')}
          labels={labels}
          before={before && <CitationChanges revision={before} other={after} newer={false} />}
          after={
            <>
              <CitationChanges revision={after} other={before} newer />
              <UnmetLine requirements={unmet} />
            </>
          }
          same={false}
        />
        <Row
          field={t('commitment.elements')}
          labels={labels}
          before={before && before.elements.length > 0 && <ElementNames revision={before} />}
          after={after.elements.length > 0 && <ElementNames revision={after} />}
          same={JSON.stringify(before?.elements) === JSON.stringify(after.elements)}
        />
        <Row
          field={t('desk.searchLog')}
          labels={labels}
          before={before && before.searchLogs.length > 0 && <SearchLogList revision={before} />}
          after={after.searchLogs.length > 0 && <SearchLogList revision={after} />}
          same={JSON.stringify(before?.searchLogs) === JSON.stringify(after.searchLogs)}
        />
        <Row
          field={t('status-update.tests.title')}
          labels={labels}
          before={before && before.testAnswers.length > 0 && <TestAnswers revision={before} />}
          after={after.testAnswers.length > 0 && <TestAnswers revision={after} />}
          same={JSON.stringify(before?.testAnswers) === JSON.stringify(after.testAnswers)}
        />
        <Row
          field={t('commitment.laterText')}
          labels={labels}
          before={before?.laterText}
          after={after.laterText}
          same={before?.laterText === after.laterText}
        />
        {after.succession && (
          <tr>
            <th scope="row">{t('desk.succession')}</th>
            <td colSpan={2}>
              <SuccessionWords revision={after} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function said(text: string | null, language: string): ReactNode {
  return text && <Words lang={language}>{text}</Words>
}

interface RowProps {
  field: ReactNode
  labels: { before: string; after: string }
  before: ReactNode
  after: ReactNode
  same: boolean
}

/** One field; nothing where neither side says anything. */
function Row({ field, labels, before, after, same }: RowProps) {
  const t = useTranslations('dossier.compare')
  if (!before && !after) return null
  const nothing = <span className="quiet">–</span>
  return (
    <tr>
      <th scope="row">{field}</th>
      <td data-l={labels.before}>{before || nothing}</td>
      <td data-l={labels.after}>
        {after || nothing} {same && <span className="quiet">{t('unchanged')}</span>}
      </td>
    </tr>
  )
}

function ElementNames({ revision }: { revision: RevisionView }) {
  const t = useTranslations('commitment')
  return revision.elements.map(({ name, covered, citations = [] }) => (
    <span key={name} className="line gap-s">
      <bdi lang={revision.rationaleLanguage}>{name}</bdi>
      <span className="quiet">{t(covered ? 'covered' : 'notCovered')}</span>
      <ElementCitations citations={citations} />
    </span>
  ))
}
