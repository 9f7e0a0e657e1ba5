'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { approveAlignmentAction, sendBackAlignmentAction } from '@/lib/statement/actions/decide-alignment'
import type { AlignmentWork } from '@/lib/statement/types'
import { DecisionLine } from '../form/decision-line'
import { ReasonOpener } from '../form/reason-opener'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { useWordingFault } from './wording-faults'

const unsent: FormState<never> = { status: 'new' }

type AlignmentDecisionProps = Pick<AlignmentWork, 'id' | 'contentSha256'> & {
  may: AlignmentWork['may']['decide']
}

/** Approve or send back: what each will do, or why it is not open to this member. */
export function AlignmentDecision({ id, contentSha256, may }: AlignmentDecisionProps) {
  const t = useTranslations()
  const [approved, approve] = useActionState(approveAlignmentAction, unsent)
  const [sentBack, sendBack] = useActionState(sendBackAlignmentAction, unsent)
  const fault = useWordingFault(sentBack)('reason')
  const refusal = useRefusalText(sentBack)
  const read = (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="alignmentId" value={id} />
      <input type="hidden" name="contentSha256" value={contentSha256 ?? ''} />
    </>
  )
  return (
    <div className="decisions">
      <DecisionLine
        act={approve}
        name={t('action.approve')}
        means={may === true ? t('wording.approveMeans') : t(`refusal.${may}`, { minutes: 0, reference: '' })}
        main
        isOpen={may === true}
        shortcut="a"
      >
        {read}
      </DecisionLine>
      <Refused text={useRefusalText(approved)} />
      {may === true && (
        <ReasonOpener
          state={sentBack}
          act={sendBack}
          name={t('action.sendBack')}
          means={t('wording.sendBackMeans')}
          label={t('desk.sendBackWhy')}
          problem={fault ?? refusal}
          shortcut="b"
        >
          {read}
        </ReasonOpener>
      )}
    </div>
  )
}
