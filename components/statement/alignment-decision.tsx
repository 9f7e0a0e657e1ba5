'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { approveAlignmentAction, sendBackAlignmentAction } from '@/lib/statement/actions/decide-alignment'
import type { AlignmentWork } from '@/lib/statement/types'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedText } from '../form/typed-text'
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
      <form action={approve} className="decision">
        {read}
        <SubmitButton main={may === true} refused={may !== true} describedBy="approve-means" shortcut="a">
          {t('action.approve')}
        </SubmitButton>
        <p className="small" id="approve-means">
          {may === true ? t('wording.approveMeans') : t(`refusal.${may}`, { minutes: 0, reference: '' })}
        </p>
      </form>
      <Refused text={useRefusalText(approved)} />
      {may === true && (
        <details className="opener" open={sentBack.status !== 'new'}>
          <summary className="decision" aria-keyshortcuts="b">
            <span className="btn">{t('action.sendBack')}</span>
            <span className="small">{t('wording.sendBackMeans')}</span>
          </summary>
          <form action={sendBack} noValidate>
            {read}
            <TextArea
              name="reason"
              label={t('desk.sendBackWhy')}
              error={fault ?? refusal}
              rows={3}
              dir="auto"
              required
              defaultValue={typedText(sentBack, 'reason')}
            />
            <p className="btns pb-m">
              <SubmitButton main>{t('action.sendBack')}</SubmitButton>
            </p>
          </form>
        </details>
      )}
    </div>
  )
}
