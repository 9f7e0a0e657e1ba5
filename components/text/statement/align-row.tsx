'use client'

import { useTranslations } from 'next-intl'
import { FieldError } from '@/components/ground/form/field-error'
import { SelectField } from '@/components/ground/form/select-field'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { offeredFor } from '@/lib/text/statement/rules/alignment-parts'
import type { AlignedRow, AlignedSide, AlignmentWork, ClauseToAlign } from '@/lib/text/statement/types'
import { OperativeFields } from './operative-fields'
import { rowId } from './row-id'
import { typedInRow, useWordingFault } from './wording-faults'

interface AlignRowProps {
  work: AlignmentWork
  clause: ClauseToAlign
  /** Its place in the form. */
  index: number
  /** Its place in the whole text, counted from 1. */
  number: number
  /** What stands for this clause so far. */
  row: AlignedRow | null
  state: FormState<unknown>
}

/** One clause of the base: what renders it, and the operative words of both. Nothing is chosen that nobody chose. */
export function AlignRow({ work, clause, index, number, row, state }: AlignRowProps) {
  const t = useTranslations('statement.wording')
  const faultOf = useWordingFault(state)
  const { language } = work.base
  const name = `rows[${index}]`
  const fault = faultOf(`${name}.choice`)
  return (
    <fieldset className="hang" id={rowId(index, 'choice')} tabIndex={-1}>
      <legend className="vh">{t('clause', { n: number })}</legend>
      <div className="hang__h" aria-hidden="true">
        <span className="h2">{number}</span>
        <p className="line gap-s">
          {clause.items.map(({ reference }) => (
            <Ref key={reference}>{reference}</Ref>
          ))}
        </p>
      </div>
      <div className={fault === undefined ? undefined : 'bad'}>
        <input type="hidden" name={`${name}.base`} value={clause.start} />
        <p className="serif" lang={language} dir={directionOf(language)}>
          {clause.text}
        </p>
        {fault !== undefined && <FieldError id={`${rowId(index, 'choice')}-error`}>{fault}</FieldError>}
        <Choice {...{ work, clause, index, number, row, state }} />
        <details className="fold" open={hasWords(row) || hasWordFaults(state, name)}>
          <summary>{t('operative')}</summary>
          <OperativeFields side="base" {...{ work, clause, index, row, state }} />
          <OperativeFields side="other" {...{ work, clause, index, row, state }} />
        </details>
      </div>
    </fieldset>
  )
}

function hasWords(row: AlignedRow | null): boolean {
  return row !== null && (row.base.words !== null || (row.other?.words ?? null) !== null)
}

function hasWordFaults(state: FormState<unknown>, name: string): boolean {
  return (
    state.status === 'invalid' &&
    ['baseWords', 'baseForce', 'words', 'force'].some((field) => `${name}.${field}` in state.fieldErrors)
  )
}

/** Not decided yet; the proposal, with what it rests on; not in this rendering; other clauses. */
function Choice({ work, clause: { proposal }, index, number, row, state }: AlignRowProps) {
  const t = useTranslations('statement.wording')
  const { language } = work.rendering
  const name = `rows[${index}]`
  const typed = (field: string, initial: string) => typedInRow(state, 'rows', index, field) ?? initial
  const chosen = typed('choice', row === null ? '' : row.other === null ? 'none' : 'run')
  const first = typed('first', row?.other ? String(startOf(work, row.other)) : '')
  const last = typed('last', row?.other ? String(row.other.end) : '')
  const option = (value: string) => ({
    type: 'radio',
    name: `${name}.choice`,
    value,
    defaultChecked: chosen === value,
  })
  const offered = offeredFor(work.otherClauses, (number - 1) / work.clauses.length, [
    row?.other,
    proposal?.span,
  ])
  // A form that comes back is reset: what was chosen is made anew with it.
  return (
    <>
      <div className="pick pick--plain pt-s" key={chosen}>
        <label>
          <input {...option('')} />
          <b>{t('undecided')}</b>
        </label>
        {proposal?.span && (
          <label>
            <input {...option('proposal')} />
            <b>{t('take')}</b>
            <span className="def">
              <Words lang={language}>{proposal.exact}</Words>
              <span className="least">
                {t(`basis.${proposal.basis}`, { n: Math.round((proposal.likeness ?? 0) * 100) })}
              </span>
            </span>
          </label>
        )}
        <label>
          <input {...option('none')} />
          <b>{t('notHere')}</b>
          {proposal !== null && proposal.span === null && (
            <span className="def">
              <span className="least">{t('proposedNone')}</span>
            </span>
          )}
        </label>
        <label>
          <input {...option('run')} />
          <b>{t('run')}</b>
        </label>
      </div>
      <div className="pair pt-s">
        <ClauseSelect {...{ work, index, offered }} field="first" label={t('from')} value={first} />
        <ClauseSelect {...{ work, index, offered }} field="last" label={t('upTo')} value={last} />
      </div>
    </>
  )
}

/** The start of the clause that the words begin in. */
function startOf({ otherClauses }: AlignmentWork, side: AlignedSide): number {
  return otherClauses.find(({ end }) => end > side.start)?.start ?? side.start
}

function ClauseSelect({
  work,
  offered,
  index,
  field,
  label,
  value,
}: {
  work: AlignmentWork
  offered: AlignmentWork['otherClauses']
  index: number
  field: 'first' | 'last'
  label: string
  value: string
}) {
  const t = useTranslations('statement.wording')
  const { language } = work.rendering
  return (
    <SelectField
      name={`rows[${index}].${field}`}
      id={rowId(index, field)}
      label={label}
      defaultValue={value}
      lang={language}
      dir={directionOf(language)}
    >
      <option value="">{field === 'last' ? t('sameClause') : t('choose')}</option>
      {offered.map(({ start, end, text }) => (
        <option key={start} value={field === 'first' ? start : end}>
          {`${work.otherClauses.findIndex((each) => each.start === start) + 1}. ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`}
        </option>
      ))}
    </SelectField>
  )
}
