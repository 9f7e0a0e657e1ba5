import { useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { DecisionLog } from '@/components/record/review/decision-log'
import type { ReviewVerb } from '@/lib/assessment/status-review/policy'
import type { ReviewView } from '@/lib/assessment/status-review/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { CommentsOn } from './comments-on'

const decided = {
  approve: 'didApprove',
  send_back: 'didSendBack',
  show_as_interim: 'didShow',
} as const satisfies Record<ReviewVerb, string>

interface DecidedSoFarProps {
  reviews: readonly ReviewView[]
  mayAnswer: boolean
  maySettle: boolean
}

/** What reviewers decided on it so far, with their reasons and what they asked of single places. */
export function DecidedSoFar({ reviews, ...may }: DecidedSoFarProps) {
  const t = useTranslations('desk')
  return (
    <RailSection id="decisions" title={t('decisions')}>
      {reviews.length === 0 && <p className="quiet">{t('undecided')}</p>}
      <DecisionLog
        lines={reviews.map(({ decision, by, at, reason }) => ({
          at,
          text: t(decided[decision], { name: isolated(by) }),
          reason,
        }))}
      />
      <CommentsOn comments={reviews.flatMap(({ comments }) => comments)} {...may} />
    </RailSection>
  )
}
