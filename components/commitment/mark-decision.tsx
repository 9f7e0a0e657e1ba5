'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { approveMarkAction } from '@/lib/commitment/actions/approve-mark'
import { sendBackMarkAction } from '@/lib/commitment/actions/send-back-mark'
import type { MarkView } from '@/lib/commitment/types'
import type { FormState } from '@/lib/platform/form-state'
import { DecisionLine } from '../form/decision-line'
import { DecisionReason, DecisionRefused } from './decision-parts'

const unsent: FormState<never> = { status: 'new' }

type MarkDecisionProps = Pick<MarkView, 'version' | 'contentSha256'> & {
  markId: string
  /** Whether the member may decide, else why not. */
  may: MarkView['may']['approve']
}

/** Approve or send back: what each will do, or why it is not open to this member. */
export function MarkDecision({ may, ...read }: MarkDecisionProps) {
  const t = useTranslations()
  const [approved, approve] = useActionState(approveMarkAction, unsent)
  const [sentBack, sendBack] = useActionState(sendBackMarkAction, unsent)
  return (
    <div className="decisions">
      <DecisionLine
        act={approve}
        name={t('action.approve')}
        means={
          may === true ? t('mark.approveMeans') : may === 'own_work' ? t('mark.ownMark') : t(`refusal.${may}`)
        }
        main
        isOpen={may === true}
        shortcut="a"
      >
        <Read {...read} />
      </DecisionLine>
      <DecisionRefused state={approved} />
      {may === true && (
        <DecisionReason
          state={sentBack}
          act={sendBack}
          name={t('action.sendBack')}
          means={t('mark.sendBackMeans')}
          label={t('desk.sendBackWhy')}
          shortcut="b"
        >
          <Read {...read} />
        </DecisionReason>
      )}
    </div>
  )
}

/** What the decision is about: this mark, in these exact words. */
function Read({ markId, version, contentSha256 }: Omit<MarkDecisionProps, 'may'>) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="markId" value={markId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="contentSha256" value={contentSha256} />
    </>
  )
}
