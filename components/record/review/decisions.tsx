import { useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { DecisionView } from '@/lib/record/review/types'
import { type DecisionLine, DecisionLog } from './decision-log'

interface DecisionsProps {
  decisions: readonly DecisionView[]
  /** What else was done with it, in words. */
  more?: readonly DecisionLine[]
  withdrawn: { readonly at: string; readonly reason: string } | null
}

/** What was decided on something so far, with the reasons, oldest first; nothing where nobody has decided. */
export function Decisions({ decisions, more = [], withdrawn }: DecisionsProps) {
  const t = useTranslations()
  const told = [
    ...decisions.map(({ decision, by, at, reason }) => ({
      at,
      reason,
      text: t(decision === 'approve' ? 'desk.didApprove' : 'desk.didSendBack', { name: isolated(by) }),
    })),
    ...more,
    ...(withdrawn ? [{ at: withdrawn.at, reason: withdrawn.reason, text: t('review.state.withdrawn') }] : []),
  ]
  if (told.length === 0) return null
  return (
    <RailSection id="decided" title={t('review.decided')}>
      <DecisionLog lines={told} />
    </RailSection>
  )
}
