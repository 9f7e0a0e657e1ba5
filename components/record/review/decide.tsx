'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DecisionLine } from '@/components/ground/form/decision-line'
import { FormKey } from '@/components/ground/form/form-key'
import { ReasonOpener } from '@/components/ground/form/reason-opener'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { type Action, useSending } from '@/components/ground/form/use-sending'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { Decision } from '@/lib/record/review/types'
import { useReviewFault } from './review-fault'

const unsent: FormState<never> = { status: 'new' }

/** Which work, in which exact words. */
interface Read {
  id: string
  fingerprint: string
}

interface DecideProps extends Read {
  /** The door of whatever kind of work it is, by which the decision is taken. */
  decide: Action<never>
  /** Whether the member may decide, else why not. */
  may: true | RefusalCode
  /** Whether readers see it already, marked as not reviewed, as they do what came with a dossier. */
  isShown?: boolean
  /** What the decisions are called, what each does, and what the reason is called, where another word than approving is. */
  says?: Partial<Record<'approve' | 'approveMeans' | 'sendBack' | 'sendBackMeans' | 'sendBackWhy', string>>
}

/** Approve or send back: what each will do, or why it is not open to this member. */
export function Decide({ decide, may, isShown = false, says = {}, ...read }: DecideProps) {
  const t = useTranslations()
  const [approved, approve] = useSending(decide, unsent)
  const [sentBack, sendBack] = useSending(decide, unsent)
  const fault = useReviewFault(sentBack)('reason')
  const refused = useRefusalText(sentBack)
  const isOpen = may === true
  return (
    <div className="decisions">
      <DecisionLine
        act={approve}
        name={says.approve ?? t('ui.action.approve')}
        means={
          isOpen
            ? (says.approveMeans ?? t(isShown ? 'review.approveShown' : 'review.approveMeans'))
            : t(`form.refusal.${may}`, { minutes: 0, reference: '' })
        }
        main
        isOpen={isOpen}
        shortcut="a"
      >
        <FormKey state={approved} />
        <ReadFields {...read} decision="approve" />
      </DecisionLine>
      <Refused text={useRefusalText(approved)} />
      {isOpen && (
        <ReasonOpener
          state={sentBack}
          act={sendBack}
          name={says.sendBack ?? t('ui.action.sendBack')}
          means={says.sendBackMeans ?? t(isShown ? 'review.withdrawShownHow' : 'review.sendBackMeans')}
          label={says.sendBackWhy ?? t('desk.sendBackWhy')}
          problem={fault ?? refused}
          shortcut="b"
        >
          <FormKey state={sentBack} />
          <ReadFields {...read} decision="send_back" />
        </ReasonOpener>
      )}
    </div>
  )
}

function ReadFields({ id, fingerprint, decision }: Read & { decision: Decision }) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <input type="hidden" name="decision" value={decision} />
    </>
  )
}
