'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CommentFields } from '@/components/assessment/status-review/comment-fields'
import { titleId } from '@/components/assessment/status-review/title-id'
import { DecisionLine } from '@/components/ground/form/decision-line'
import { FormKey } from '@/components/ground/form/form-key'
import { ReasonOpener } from '@/components/ground/form/reason-opener'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { UndoBeforePublishing } from '@/components/ground/form/undo-before-publishing'
import { useSending } from '@/components/ground/form/use-sending'
import {
  approveAction,
  sendBackAction,
  showAsProvisionalAction,
} from '@/lib/assessment/status-review/actions/judgement'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { BecomesPublic, type Publishing } from './becomes-public'

/** What a reviewer decides on: one exact revision, and what is open to them as things stand. */
export type DecisionProps = Pick<SubmissionView, 'may' | 'approvals' | 'fingerprint'> & {
  revisionId: string
  contentSha256: string
  missingQuotes: number
  /** What can be commented on, as `placesOf` gives it. */
  places: readonly string[]
  publishing: Publishing
  /** Ids of where on the page what is decided on begins and ends. */
  readFirst: readonly string[]
}

const unsent: FormState<never> = { status: 'new' }

/** The forms of a review with the state of each, so that a page without script shows again what was refused and what was typed. */
export function useDecisions() {
  const [shown, show] = useSending(showAsProvisionalAction, unsent)
  const [approved, approve] = useSending(approveAction, unsent)
  const [sentBack, sendBack] = useSending(sendBackAction, unsent)
  const wasRefused = [shown, approved, sentBack].some(({ status }) => status !== 'new')
  return { shown, show, approved, approve, sentBack, sendBack, wasRefused }
}

type DecisionBarProps = DecisionProps & {
  decisions: ReturnType<typeof useDecisions>
  /** Whether somebody decided meanwhile: what was typed stays, and nothing can be sent. */
  isClosed?: boolean
}

/**
 * Show as provisional, approve, send back, a line each: the button, and beside it what it will do, or why it is not open. The reason for
 * sending back is asked for under its own line, so that nothing moves when it opens.
 */
export function DecisionBar({ decisions, isClosed = false, ...props }: DecisionBarProps) {
  const t = useTranslations()
  const { may, approvals } = props
  const offersProvisional = may.show_as_interim === true
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, since it holds forms and stands in none
    <div role="group" aria-labelledby={titleId(props.revisionId)} className="decisions">
      {offersProvisional && (
        <Publishes
          act={decisions.show}
          state={decisions.shown}
          name={t('ui.action.showProvisional')}
          means={t('desk.provisionalHow')}
          main={may.approve !== true}
          isOpen={!isClosed}
          shortcut="i"
          {...props}
        />
      )}
      <Refused text={useProblem(decisions.shown)} />
      <Publishes
        act={decisions.approve}
        state={decisions.approved}
        name={t('ui.action.approve')}
        means={isClosed ? t('form.refusal.already_decided') : <ApprovalMeans {...props} />}
        main
        isOpen={may.approve === true && !isClosed}
        shortcut="a"
        onlyWithAnother={approvals.needed - approvals.have > 1}
        {...props}
      />
      <Refused text={useProblem(decisions.approved)} />
      {may.send_back === true && <SendBack decisions={decisions} isClosed={isClosed} {...props} />}
    </div>
  )
}

interface PublishesProps extends DecisionProps {
  act: (form: FormData) => void
  state: FormState<unknown>
  name: string
  means: ReactNode
  main: boolean
  isOpen: boolean
  shortcut: string
  onlyWithAnother?: boolean
}

/** A decision that publishes: confirmed and undoable where it is open, else in its place with why it is not. */
function Publishes({ isOpen, onlyWithAnother = false, ...line }: PublishesProps) {
  const { act, name, means, main, shortcut, readFirst, publishing } = line
  const seen = (
    <>
      <FormKey state={line.state} />
      <SeenWhole {...line} />
    </>
  )
  if (!isOpen)
    return (
      <DecisionLine act={act} name={name} means={means} isOpen={false} shortcut={shortcut}>
        {seen}
      </DecisionLine>
    )
  return (
    <UndoBeforePublishing
      {...{ act, name, means, main, shortcut, readFirst }}
      names={<BecomesPublic publishing={publishing} onlyWithAnother={onlyWithAnother} />}
    >
      {seen}
    </UndoBeforePublishing>
  )
}

/** What the decision is about: this revision, in these exact words. */
function Seen({ revisionId, contentSha256 }: Pick<DecisionProps, 'revisionId' | 'contentSha256'>) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <input type="hidden" name="contentSha256" value={contentSha256} />
    </>
  )
}

/** The same for what makes something public: with all of that, as it is shown here. */
function SeenWhole({
  fingerprint,
  ...words
}: Pick<DecisionProps, 'revisionId' | 'contentSha256' | 'fingerprint'>) {
  return (
    <>
      <Seen {...words} />
      <input type="hidden" name="fingerprint" value={fingerprint} />
    </>
  )
}

/** What approving does, or why it is not open. */
function ApprovalMeans({ may, approvals, missingQuotes }: DecisionProps): ReactNode {
  const t = useTranslations()
  const means = approvals.needed === 2 ? t('desk.needsTwo', { n: approvals.have }) : t('desk.makesFinal')
  switch (may.approve) {
    case true:
      return means
    case 'quotes_missing':
      return `${means} ${t('desk.quotesMissing', { n: missingQuotes })}`
    case 'own_work':
      return t('desk.writtenByYou')
    // Of what is still open: one's own approval stands and waits for another reviewer's.
    case 'already_decided':
      return approvals.needed > approvals.have
        ? t('commitment.secondNeeded')
        : t('form.refusal.already_decided')
    default:
      return t(`form.refusal.${may.approve}`, { minutes: 0 })
  }
}

function SendBack({ decisions, isClosed, ...props }: DecisionBarProps) {
  const t = useTranslations()
  const problem = useProblem(decisions.sentBack)
  return (
    <ReasonOpener
      state={decisions.sentBack}
      act={decisions.sendBack}
      name={t('ui.action.sendBack')}
      means={t('desk.sendBackMeans')}
      label={t('desk.sendBackWhy')}
      hint={t('desk.sendBackHow')}
      problem={isInComments(decisions.sentBack) ? undefined : problem}
      isClosed={isClosed}
      shortcut="b"
    >
      <FormKey state={decisions.sentBack} />
      <Seen {...props} />
      <CommentFields state={decisions.sentBack} places={props.places} />
    </ReasonOpener>
  )
}

/** Whether all that is wrong with the form stands in its comments, which say so themselves. */
function isInComments(state: FormState<never>): boolean {
  return (
    state.status === 'invalid' && Object.keys(state.fieldErrors).every((name) => name.startsWith('comments['))
  )
}

/** What stands in the way of a decision, in words: the refusal, or that the form did not arrive as the page sends it. */
function useProblem(state: FormState<never>): string | undefined {
  const t = useTranslations()
  const refusal = useRefusalText(state)
  return state.status === 'invalid' ? t('form.fault.malformed') : refusal
}
