'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import { takeBackProposalAction } from '@/lib/commitment/actions/take-back-proposal'
import type { FormState } from '@/lib/platform/form-state'
import { SubmitButton } from '../form/submit-button'
import { DecisionRefused } from './decision-parts'

const unsent: FormState<never> = { status: 'new' }

/** Takes back one's own proposal to withdraw, while nobody has decided on it. */
export function TakeBackProposal({ markId, withdrawalId }: { markId: string; withdrawalId: string }) {
  const t = useTranslations('mark')
  const id = useId()
  const [state, act] = useActionState(takeBackProposalAction, unsent)
  return (
    <div className="decisions">
      <form action={act} className="decision">
        <input type="hidden" name="locale" value={useLocale()} />
        <input type="hidden" name="markId" value={markId} />
        <input type="hidden" name="withdrawalId" value={withdrawalId} />
        <SubmitButton describedBy={`${id}means`}>{t('takeBackProposal')}</SubmitButton>
        <p className="small" id={`${id}means`}>
          {t('takeBackProposalMeans')}
        </p>
      </form>
      <DecisionRefused state={state} />
    </div>
  )
}
