import { useLocale, useTranslations } from 'next-intl'
import type { MarkView, WithdrawalView } from '@/lib/commitment/types'
import { formatDate } from '@/lib/i18n/format'
import { Hang } from '../ui/hang'
import { isolated } from '../ui/isolated'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
import { TakeBackProposal } from './take-back-proposal'
import { WithdrawalDecision } from './withdrawal-decision'

interface ProposedWithdrawalProps {
  mark: MarkView
  proposal: WithdrawalView
  /** Whether the member is a reviewer: others read, and decide nothing. */
  decides: boolean
}

/** The reason why somebody proposes to withdraw an item, what readers would find, and the decision on it. */
export function ProposedWithdrawal({ mark, proposal, decides }: ProposedWithdrawalProps) {
  const t = useTranslations('commitment.mark')
  const locale = useLocale()
  const { item, may } = mark
  return (
    <Hang
      id="withdrawal"
      title={t('reason')}
      aside={<p>{t('proposedBy', { name: isolated(proposal.by), date: formatDate(locale, proposal.at) })}</p>}
    >
      <p className="lede">
        <Words lang={proposal.language}>{proposal.reason}</Words>
      </p>
      <p className="small quiet pt-s pb-m">
        {t.rich('withdrawMeans', { ref: () => <Ref>{item.reference}</Ref> })}
      </p>
      {may.take_back_proposal === true && <TakeBackProposal markId={item.id} withdrawalId={proposal.id} />}
      {decides && <WithdrawalDecision markId={item.id} withdrawalId={proposal.id} may={may} />}
    </Hang>
  )
}
