'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { WordDifference } from '@/components/record/review/word-difference'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import { SEEN_OF_QUOTE } from '@/lib/assessment/status-update/rules/citation-fields'
import { type DraftInput, saysYes } from '@/lib/assessment/status-update/schema'
import { TEST_FINDINGS } from '@/lib/assessment/status-update/types'
import { CONFIDENCES, JUDGEMENTS, STANCES } from '@/lib/text/method/types'
import { useComposing } from './composing'
import type { Part, Picks } from './picks'

type Row = {
  readonly part: Part
  readonly title: string
  readonly theirs: ReactNode
  readonly mine: ReactNode
  readonly isSame: boolean
}

type DifferenceTableProps = {
  mine: DraftInput
  theirs: DraftInput
  /** Whose the other one is, and which revision. */
  label?: { readonly name: string; readonly n: number }
  picks: Picks
  onPick: (part: Part, side: 'mine' | 'theirs') => void
}

/**
 * Two drafts field by field, the rationale in one piece with its differences. Fields that neither fills are left out. Where scripts run
 * the writer chooses for each field whose it is; without, they choose between the two as wholes.
 */
export function DifferenceTable({ mine, theirs, label, picks, onPick }: DifferenceTableProps) {
  const { view } = useComposing()
  const t = useTranslations()
  const [canPick, setCanPick] = useState(false)
  useEffect(() => setCanPick(true), [])
  const isClaim = view.item.force === 'claimed'
  const text = (typed: string) => typed && <bdi>{typed}</bdi>
  const elementLines = ({ elements }: DraftInput) =>
    elements.map(({ name, covered, ...said }) =>
      together([
        name,
        t(saysYes(covered) ? 'commitment.covered' : 'commitment.notCovered'),
        ...STANCES.map((stance) =>
          said[stance].trim() === '' ? '' : `${t(`status-update.stance.${stance}`)} ${said[stance]}`,
        ),
      ]),
    )
  const testLines = ({ testAnswers }: DraftInput) =>
    testAnswers.map(({ test, found, says, citations }) => {
      const known = TEST_FINDINGS.find((key) => key === found)
      return together([
        t('item-test.number', { n: Number(test) }),
        known ? t(`status-update.tests.found.${known}`) : '',
        says,
        citations,
      ])
    })
  function row<Value>(
    part: Part,
    title: string,
    of: (draft: DraftInput) => Value,
    show: (value: Value) => ReactNode,
  ): Row {
    const [a, b] = [of(theirs), of(mine)]
    return { part, title, theirs: show(a), mine: show(b), isSame: JSON.stringify(a) === JSON.stringify(b) }
  }
  const rows = [
    row(
      'judgement',
      t(isClaim ? 'status-update.finding.title' : 'status-update.status.title'),
      (draft) => draft.judgement,
      judgementMark,
    ),
    row('inShort', t('status-update.inShort.title'), (draft) => draft.inShort, text),
    row('inShortWhole', t('status-update.inShort.whole'), (draft) => draft.inShortWhole, text),
    row('confidence', t('status-update.confidence.title'), (draft) => draft.confidence, confidenceMark),
    row('seenUpTo', t('status-update.compose.seenUpTo'), (draft) => draft.seenUpTo, text),
    row('since', t('status-update.compose.sinceTitle'), (draft) => draft.since, text),
    row('laterText', t('commitment.laterText'), (draft) => draft.laterText, text),
    row('citations', t('commitment.evidence'), citationLines, list),
    row('elements', t('commitment.elements'), elementLines, list),
    row('searchLogs', t('commitment.searchLog'), searchLines, list),
    row('testAnswers', t('status-update.tests.title'), testLines, list),
  ].filter((each) => each.theirs || each.mine)
  const choice = (part: Part, title: string, side: 'mine' | 'theirs') =>
    canPick && (
      <label className="small pickside">
        <input
          type="radio"
          name={`pick-${part}`}
          checked={(picks[part] ?? 'mine') === side}
          onChange={() => onPick(part, side)}
          aria-label={t(
            side === 'mine' ? 'status-update.conflict.mineOf' : 'status-update.conflict.theirsOf',
            { field: title },
          )}
        />
        {t(side === 'mine' ? 'status-update.conflict.yours' : 'status-update.conflict.theirs')}
      </label>
    )
  const nothing = <span className="quiet">–</span>
  const rationale = t('commitment.rationale')
  return (
    <table className="diff">
      <thead>
        <tr>
          <th scope="col">{t('dossier.compare.field')}</th>
          <th scope="col">
            {t('status-update.conflict.saved')}{' '}
            {label && (
              <span className="quiet">
                <bdi>{label.name}</bdi>, {t('desk.revision', { n: label.n })}
              </span>
            )}
          </th>
          <th scope="col">{t('status-update.conflict.mine')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, title, theirs: before, mine: after, isSame }) => (
          <tr key={part}>
            <th scope="row">{title}</th>
            <td data-l={t('status-update.conflict.saved')}>
              {before ? isSame ? before : <del>{before}</del> : nothing}
              {!isSame && choice(part, title, 'theirs')}
            </td>
            <td data-l={t('status-update.conflict.mine')}>
              {after ? isSame ? after : <ins>{after}</ins> : nothing}{' '}
              {isSame ? (
                <span className="quiet">{t('status-update.conflict.same')}</span>
              ) : (
                choice(part, title, 'mine')
              )}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{rationale}</th>
          <td colSpan={2} data-l={t('status-update.conflict.differs')}>
            <WordDifference
              before={theirs.rationale}
              after={mine.rationale}
              lang={mine.rationaleLanguage || theirs.rationaleLanguage}
            />
            {theirs.rationale !== mine.rationale && (
              <span className="line">
                {choice('rationale', rationale, 'theirs')}
                {choice('rationale', rationale, 'mine')}
              </span>
            )}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function judgementMark(typed: string): ReactNode {
  const judgement = JUDGEMENTS.find((key) => key === typed)
  return judgement && <StatusMark judgement={judgement} provisional brief />
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
    (
      { sourceId, stance, linkToStatement, shows, figure, expressWithdrawal, quote, locator, ...seen },
      index,
    ) =>
      together([
        `[${index + 1}] ${sourceId}`,
        stance,
        linkToStatement,
        shows,
        figure,
        expressWithdrawal,
        quote,
        locator,
        ...SEEN_OF_QUOTE.map((field) => seen[field]),
      ]),
  )
}

function searchLines({ searchLogs }: DraftInput): readonly string[] {
  return searchLogs.map(({ place, language, day }) => together([place, language, day]))
}

const together = (parts: readonly string[]) => parts.filter((part) => part.trim() !== '').join(' · ')
