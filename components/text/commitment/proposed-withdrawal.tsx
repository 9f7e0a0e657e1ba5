import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { Decide } from '@/components/record/review/decide'
import { WithdrawWork } from '@/components/record/review/withdraw-work'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import {
  decideWithdrawalAction,
  takeBackWithdrawalAction,
} from '@/lib/text/commitment/actions/withdrawal-review'
import type { WithdrawalView } from '@/lib/text/commitment/types'

interface ProposedWithdrawalProps {
  reference: string
  proposal: WithdrawalView
  /** Whether the member is a reviewer: others read, and decide nothing. */
  decides: boolean
}

/** The reason why somebody proposes to withdraw an item, what readers would find, and the decision on it. */
export function ProposedWithdrawal({ reference, proposal, decides }: ProposedWithdrawalProps) {
  const t = useTranslations('commitment.mark')
  const locale = useLocale()
  const { id, state, may, fingerprint } = proposal
  return (
    <RailSection
      id="withdrawal"
      title={t('reason')}
      aside={<p>{t('proposedBy', { name: isolated(proposal.by), date: formatDate(locale, proposal.at) })}</p>}
    >
      <p className="lede">
        <Words lang={proposal.language}>{proposal.reason}</Words>
      </p>
      {state === 'submitted' && (
        <p className="small quiet pt-s pb-m">
          {t.rich('withdrawMeans', { ref: () => <Ref>{reference}</Ref> })}
        </p>
      )}
      {may.withdraw === true && (
        <WithdrawWork
          withdraw={takeBackWithdrawalAction}
          id={id}
          isPublic={false}
          says={{ name: t('takeBackProposal'), means: t('takeBackProposalMeans') }}
        />
      )}
      {decides && state === 'submitted' && (
        <Decide
          decide={decideWithdrawalAction}
          id={id}
          fingerprint={fingerprint}
          may={may.approve}
          says={{
            approve: t('agree'),
            approveMeans: t('agreeMeans'),
            sendBack: t('decline'),
            sendBackMeans: t('declineMeans'),
            sendBackWhy: t('declineWhy'),
          }}
        />
      )}
    </RailSection>
  )
}
