'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type DraftInput, saysYes } from '@/lib/status-update/schema'
import { CONFIDENCES, JUDGEMENTS } from '@/lib/status-update/types'
import { WordDifference } from '../../review/word-difference'
import { ConfidenceMark } from '../confidence-mark'
import { StatusMark } from '../status-mark'
import { useComposing } from './composing'

type Row = readonly [title: string, theirs: ReactNode, yours: ReactNode, isSame: boolean]

/** Two drafts field by field, the rationale in one piece with its differences. Fields that neither fills are left out. */
export function DifferenceTable({
  theirs,
  label,
}: {
  theirs: DraftInput
  label?: { readonly name: string; readonly n: number }
}) {
  const { view, draft } = useComposing()
  const t = useTranslations()
  const isClaim = view.item.force === 'claimed'
  const text = (typed: string) => typed && <bdi>{typed}</bdi>
  const elementLines = ({ elements }: DraftInput) =>
    elements.map(({ name, covered }) =>
      together([name, t(saysYes(covered) ? 'commitment.covered' : 'commitment.notCovered')]),
    )
  const rows: readonly Row[] = [
    row(t(isClaim ? 'finding.title' : 'status.title'), theirs.judgement, draft.judgement, judgementMark),
    row(t('confidence.title'), theirs.confidence, draft.confidence, confidenceMark),
    row(t('compose.seenUpTo'), theirs.seenUpTo, draft.seenUpTo, text),
    row(t('compose.sinceTitle'), theirs.since, draft.since, text),
    row(t('commitment.laterText'), theirs.laterText, draft.laterText, text),
    row(t('commitment.evidence'), citationLines(theirs), citationLines(draft), list),
    row(t('commitment.elements'), elementLines(theirs), elementLines(draft), list),
    row(t('commitment.searchLog'), searchLines(theirs), searchLines(draft), list),
  ]
  const filled = rows.filter(([, a, b]) => a || b)
  return (
    <table className="diff">
      <thead>
        <tr>
          <th scope="col">{t('compare.field')}</th>
          <th scope="col">
            {t('error.theirs')}{' '}
            {label && (
              <span className="quiet">
                <bdi>{label.name}</bdi>, {t('desk.revision', { n: label.n })}
              </span>
            )}
          </th>
          <th scope="col">{t('error.mine')}</th>
        </tr>
      </thead>
      <tbody>
        {filled.map(([title, before, after, isSame]) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td data-l={t('error.theirs')}>{before || <span className="quiet">–</span>}</td>
            <td data-l={t('error.mine')}>
              {isSame ? (
                <>
                  {after} <span className="quiet">{t('conflict.same')}</span>
                </>
              ) : after ? (
                <ins>{after}</ins>
              ) : (
                <span className="quiet">–</span>
              )}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('commitment.rationale')}</th>
          <td colSpan={2} data-l={t('conflict.differs')}>
            <WordDifference
              before={theirs.rationale}
              after={draft.rationale}
              lang={draft.rationaleLanguage || theirs.rationaleLanguage}
            />
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function row<Value>(title: string, theirs: Value, yours: Value, show: (value: Value) => ReactNode): Row {
  return [title, show(theirs), show(yours), JSON.stringify(theirs) === JSON.stringify(yours)]
}

function judgementMark(typed: string): ReactNode {
  const judgement = JUDGEMENTS.find((key) => key === typed)
  return judgement && <StatusMark judgement={judgement} interim brief />
}

function confidenceMark(typed: string): ReactNode {
  const confidence = CONFIDENCES.find((key) => key === typed)
  return confidence && <ConfidenceMark confidence={confidence} />
}

function list(lines: readonly string[]): ReactNode {
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same; the list is never reordered
        <li key={index}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** What a revision would say of each source; where the source comes from is the library's and no part of it. */
function citationLines({ citations }: DraftInput): readonly string[] {
  return citations.map(
    ({ sourceId, stance, linkToStatement, shows, figure, expressWithdrawal, quote, locator }, index) =>
      together([
        `[${index + 1}] ${sourceId}`,
        stance,
        linkToStatement,
        shows,
        figure,
        expressWithdrawal,
        quote,
        locator,
      ]),
  )
}

function searchLines({ searchLogs }: DraftInput): readonly string[] {
  return searchLogs.map(({ place, language, day }) => together([place, language, day]))
}

const together = (parts: readonly string[]) => parts.filter((part) => part.trim() !== '').join(' · ')
