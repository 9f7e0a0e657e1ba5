'use client'

import { useLocale, useTranslations } from 'next-intl'
import { declineWithdrawalAction } from '@/lib/commitment/actions/decline-withdrawal'
import { withdrawItemAction } from '@/lib/commitment/actions/withdraw-item'
import type { MarkView } from '@/lib/commitment/types'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { SecondReading } from '../form/second-reading'
import { useSending } from '../form/use-sending'
import { useMarkFault } from './mark-faults'

const unsent: FormState<never> = { status: 'new' }

interface WithdrawalDecisionProps {
  markId: string
  withdrawalId: string
  /** Whether the member may agree or decline, else why not. */
  may: Pick<MarkView['may'], 'agree_to_withdrawal' | 'decline_withdrawal'>
}

/** Agree to a proposal to withdraw, or decline it: what each will do, or why it is not open to this member. */
export function WithdrawalDecision({ may, ...read }: WithdrawalDecisionProps) {
  const t = useTranslations()
  const [agreed, agree] = useSending(withdrawItemAction, unsent)
  const [declined, decline] = useSending(declineWithdrawalAction, unsent)
  const faultOfReading = useMarkFault(agreed)('contentSha256')
  const faultOfReason = useMarkFault(declined)('reason')
  const refused = useRefusalText(declined)
  const agrees = may.agree_to_withdrawal
  const means =
    agrees === true
      ? t('commitment.mark.agreeMeans')
      : agrees === 'own_work'
        ? t('commitment.mark.ownProposal')
        : t(`form.refusal.${agrees}`)
  return (
    <SecondReading
      approve={{
        isOpen: agrees === true,
        act: agree,
        name: t('commitment.mark.agree'),
        means,
        problem: useRefusalText(agreed) ?? faultOfReading,
      }}
      sendBack={{
        isOpen: may.decline_withdrawal === true,
        state: declined,
        act: decline,
        name: t('commitment.mark.decline'),
        label: t('commitment.mark.declineWhy'),
        means: t('commitment.mark.declineMeans'),
        problem: faultOfReason ?? refused,
      }}
    >
      <Read {...read} />
    </SecondReading>
  )
}

/** What the decision is about: this proposal on this item. */
function Read({ markId, withdrawalId }: Omit<WithdrawalDecisionProps, 'may'>) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="markId" value={markId} />
      <input type="hidden" name="withdrawalId" value={withdrawalId} />
    </>
  )
}
