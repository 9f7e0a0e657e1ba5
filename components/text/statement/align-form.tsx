'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { useFormErrors } from '@/components/ground/form/form-errors'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { localePath } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { saveAlignmentAction } from '@/lib/text/statement/actions/alignment'
import { alignmentAddress } from '@/lib/text/statement/noun'
import { CLAUSES_A_PART, partOf } from '@/lib/text/statement/rules/alignment-parts'
import type { AlignmentWork } from '@/lib/text/statement/types'
import { AlignRow } from './align-row'
import { rowId } from './row-id'
import { useWordingFault } from './wording-faults'

const unsent: FormState<never> = { status: 'new' }

interface AlignFormProps {
  work: AlignmentWork
  /** Which part of a long text's clauses is set here, counted from 1. */
  part: number
}

/** Sets, clause by clause of the base, what renders it; keeps it, takes the same words at once, or hands it to a second person. */
export function AlignForm({ work, part }: AlignFormProps) {
  const t = useTranslations()
  const locale = useLocale()
  const [state, save] = useSending(saveAlignmentAction, unsent)
  const parts = partOf(work.clauses.length - 1)
  const first = (part - 1) * CLAUSES_A_PART
  const here = work.clauses.slice(first, first + CLAUSES_A_PART)
  const fields = [
    ...here.flatMap((_, index) =>
      ['choice', 'baseWords', 'baseForce', 'words', 'force'].map((field) => ({
        name: `rows[${index}].${field}`,
        id: rowId(index, field),
      })),
    ),
    ...Array.from({ length: parts }, (_, at) => ({ name: `part-${at + 1}`, id: `part-${at + 1}` })),
  ]
  const errors = useFormErrors(state, fields, useWordingFault(state))
  const decided = work.clauses.filter((clause) => rowFor(work, clause.start) !== null).length
  const exact = here.filter(
    ({ start, proposal }) => proposal?.basis === 'exact' && rowFor(work, start) === null,
  ).length
  return (
    <form action={save} noValidate>
      <ErrorSummary title={t('form.fix', { n: errors.length })} kept={t('form.kept')} errors={errors} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="alignmentId" value={work.id} />
      <input type="hidden" name="version" value={work.version} />
      <input type="hidden" name="part" value={part} />
      <p className="line gap-s pt-m pb-m">
        <span>{t('statement.wording.decided', { n: decided, m: work.clauses.length })}</span>
        {exact > 0 && (
          <SubmitButton small name="intent" value="take_exact">
            {t('statement.wording.takeExact', { n: exact })}
          </SubmitButton>
        )}
      </p>
      {parts > 1 && <Parts id={work.id} parts={parts} part={part} />}
      {here.map((clause, index) => (
        <AlignRow
          key={clause.start}
          work={work}
          clause={clause}
          index={index}
          number={first + index + 1}
          row={rowFor(work, clause.start)}
          state={state}
        />
      ))}
      <div className="hang">
        <div className="hang__h" />
        <div>
          <p className="btns">
            <SubmitButton name="intent" value="save">
              {t('statement.wording.save')}
            </SubmitButton>
            <SubmitButton main name="intent" value="submit" describedBy="handed-how">
              {t('ui.action.submit')}
            </SubmitButton>
          </p>
          <p className="small quiet pt-s" id="handed-how">
            {t('statement.wording.submitHow')}
          </p>
        </div>
      </div>
    </form>
  )
}

/** The ways to the other parts of a long text. What is set here is kept first. */
function Parts({ id, parts, part }: { id: string; parts: number; part: number }) {
  const t = useTranslations('statement.wording')
  const locale = useLocale()
  const numbers = Array.from({ length: parts }, (_, at) => at + 1)
  return (
    <nav className="line gap-s pb-m" aria-label={t('parts')}>
      {numbers.map((number) => (
        <a
          key={number}
          id={`part-${number}`}
          className="tap"
          href={localePath(locale, `${alignmentAddress(id)}?part=${number}`)}
          aria-current={number === part ? 'page' : undefined}
        >
          {t('part', { n: number })}
        </a>
      ))}
    </nav>
  )
}

function rowFor(work: AlignmentWork, start: number) {
  return work.rows.find(({ base }) => base.start === start) ?? null
}
