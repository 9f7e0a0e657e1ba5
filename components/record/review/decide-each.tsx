'use client'

import { useLocale, useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext } from 'react'
import { ErrorSummary, type SummaryError } from '@/components/ground/form/error-summary'
import { useFormErrors } from '@/components/ground/form/form-errors'
import { FormKey } from '@/components/ground/form/form-key'
import { isNothingDone } from '@/components/ground/form/nothing-done'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { rowSent, typedAt } from '@/components/ground/form/typed-text'
import { type Action, useSending } from '@/components/ground/form/use-sending'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import type { FormState } from '@/lib/ground/platform/form-state'
import { DECISIONS, type Done } from '@/lib/record/review/types'
import { useReviewFault } from './review-fault'

/** Work that is decided on, and in which exact words. */
export interface ReadOne {
  readonly id: string
  readonly fingerprint: string
  /** What its decision is called by: its reference. */
  readonly name: string
}

const unsent: FormState<never> = { status: 'new' }
const Sent = createContext<{ readonly state: FormState<unknown>; readonly read: readonly ReadOne[] }>({
  state: unsent,
  read: [],
})

interface DecideEachProps {
  /** The door of whatever kind of work it is, by which the decisions are taken. */
  decide: Action<readonly Done[]>
  /** What the page shows and the member may decide on, in its order. */
  read: readonly ReadOne[]
  /** The work itself, each piece of it with its `DecideOne`. */
  children: ReactNode
}

/**
 * Several pieces of work that are read on one page, each decided on for itself, and all in one sending. What is sent names the words that
 * the page showed of each: where one of them says something else by then nothing is decided, and the page shows it anew.
 */
export function DecideEach({ decide, read, children }: DecideEachProps) {
  const t = useTranslations()
  const [state, send] = useSending(decide, unsent)
  const errors = useDecisionErrors(state, read)
  return (
    <form action={send} noValidate>
      <ErrorSummary
        title={t('form.fix', { n: errors.length })}
        kept={t(isNothingDone(state) ? 'review.each.nothing' : 'form.choicesKept')}
        errors={errors}
      />
      {state.status === 'done' && (
        <p className="lede" role="status">
          {t('review.each.done', { n: state.value.length })}
        </p>
      )}
      <FormKey state={state} />
      <Sent value={{ state, read }}>{children}</Sent>
      {read.length > 0 && (
        <div className="each-end">
          <p className="btns">
            <SubmitButton main describedBy="each-means">
              {t('review.each.send')}
            </SubmitButton>
            <SubmitButton name="rest" value="approve" describedBy="each-means">
              {t('review.each.rest', { n: read.length })}
            </SubmitButton>
          </p>
          <p className="small" id="each-means">
            {t('review.each.means')}
          </p>
        </div>
      )}
    </form>
  )
}

/** What stood in the way of the decisions, each with which of them it is of. */
function useDecisionErrors(state: FormState<unknown>, read: readonly ReadOne[]): readonly SummaryError[] {
  const t = useTranslations('review.each')
  const colon = colonIn(useLocale())
  const faultOf = useReviewFault(state)
  const rows = read.flatMap(({ id, name }, index) => {
    const sent = rowSent(state, 'decisions', { id })
    return sent === null ? [] : [{ id, index, name, reason: `${sent}.reason` }]
  })
  const nameOf = (row: (typeof rows)[number]) => `${t('decision', { name: isolated(row.name) })}${colon}`
  const errors = useFormErrors(
    state,
    [
      { name: 'chosen', id: choiceId(0) },
      ...rows.map(({ index, reason }) => ({ name: reason, id: reasonId(index) })),
    ],
    (field) => {
      const [fault, row] = [faultOf(field), rows.find(({ reason }) => reason === field)]
      return fault !== undefined && row ? nameOf(row) + fault : fault
    },
  )
  const refused = rows.find(({ id }) => state.status === 'refused' && state.details.work === id)
  return refused
    ? errors.map(({ text }) => ({ field: choiceId(refused.index), text: `${nameOf(refused)}${text}` }))
    : errors
}

/** The decision on one of them: approve it, send it back with a reason, or leave it for later, as it stands at first. Nothing for what is not the member's to decide on. */
export function DecideOne({ id }: { id: string }) {
  const { state, read } = useContext(Sent)
  const index = read.findIndex((each) => each.id === id)
  const one = read[index]
  // Another version of it is another form: what was chosen of the one before is not chosen of this. Elsewhere its fields have other names.
  return one && <Choice key={`${index} ${one.fingerprint}`} one={one} index={index} state={state} />
}

function Choice({ one, index, state }: { one: ReadOne; index: number; state: FormState<unknown> }) {
  const t = useTranslations()
  const sent = rowSent(state, 'decisions', { id: one.id })
  const typed = (name: string) => (sent === null ? undefined : typedAt(state, `${sent}.${name}`))
  // The decision was on other words, and is taken anew; why it is sent back may still be so.
  const isStale = sent !== null && typed('fingerprint') !== one.fingerprint
  const chosen = (!isStale && typed('decision')) || 'later'
  const faultOf = useReviewFault(state)
  const field = (name: string) => `decisions[${index}].${name}`
  return (
    <fieldset className="each">
      <legend className="mini mini--0">{t('review.each.decision', { name: one.name })}</legend>
      {isStale && (
        <p className="late" role="alert">
          {t('review.each.changed')}
        </p>
      )}
      <input type="hidden" name={field('id')} value={one.id} />
      <input type="hidden" name={field('fingerprint')} value={one.fingerprint} />
      <p className="each__pick" id={choiceId(index)} tabIndex={-1}>
        {[...DECISIONS, 'later' as const].map((decision) => (
          <label key={decision}>
            <input
              type="radio"
              name={field('decision')}
              value={decision}
              defaultChecked={chosen === decision}
            />
            {decision === 'later'
              ? t('review.each.later')
              : t(decision === 'approve' ? 'ui.action.approve' : 'ui.action.sendBack')}
          </label>
        ))}
      </p>
      <div className="each__why">
        <TextArea
          name={field('reason')}
          id={reasonId(index)}
          label={t('desk.sendBackWhy')}
          error={sent === null ? undefined : faultOf(`${sent}.reason`)}
          rows={2}
          dir="auto"
          defaultValue={typed('reason') ?? ''}
        />
      </div>
    </fieldset>
  )
}

const choiceId = (index: number) => `decision-${index}`
const reasonId = (index: number) => `decision-${index}-reason`
