import { useTranslations } from 'next-intl'
import { isolated } from '@/lib/i18n/isolated'
import type { ReviewVerb } from '@/lib/status-review/policy'
import type { ReviewView } from '@/lib/status-review/types'
import { DecisionLog } from '../review/decision-log'
import { Hang } from '../ui/hang'
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
    <Hang id="decisions" title={t('decisions')}>
      {reviews.length === 0 && <p className="quiet">{t('undecided')}</p>}
      <DecisionLog
        lines={reviews.map(({ decision, by, at, reason }) => ({
          at,
          text: t(decided[decision], { name: isolated(by) }),
          reason,
        }))}
      />
      <CommentsOn comments={reviews.flatMap(({ comments }) => comments)} {...may} />
    </Hang>
  )
}
