'use client'

import { useLocale, useTranslations } from 'next-intl'
import { takeBackProposalAction } from '@/lib/commitment/actions/take-back-proposal'
import type { FormState } from '@/lib/platform/form-state'
import { DecisionLine } from '../form/decision-line'
import { useSending } from '../form/use-sending'
import { DecisionRefused } from './decision-refused'

const unsent: FormState<never> = { status: 'new' }

/** Takes back one's own proposal to withdraw, while nobody has decided on it. */
export function TakeBackProposal({ markId, withdrawalId }: { markId: string; withdrawalId: string }) {
  const t = useTranslations('commitment.mark')
  const [state, act] = useSending(takeBackProposalAction, unsent)
  return (
    <div className="decisions">
      <DecisionLine act={act} name={t('takeBackProposal')} means={t('takeBackProposalMeans')}>
        <input type="hidden" name="locale" value={useLocale()} />
        <input type="hidden" name="markId" value={markId} />
        <input type="hidden" name="withdrawalId" value={withdrawalId} />
      </DecisionLine>
      <DecisionRefused state={state} />
    </div>
  )
}
