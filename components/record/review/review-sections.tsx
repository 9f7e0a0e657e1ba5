import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { RailSection } from '@/components/ground/ui/rail-section'
import { type Actor, holds } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { ReviewState } from '@/lib/record/review/types'
import { Decide } from './decide'
import { WithdrawWork } from './withdraw-work'

type DecideProps = ComponentProps<typeof Decide>
type WithdrawProps = ComponentProps<typeof WithdrawWork>

interface ReviewSectionsProps extends Pick<DecideProps, 'decide'>, Pick<WithdrawProps, 'withdraw'> {
  actor: Actor
  work: {
    readonly id: string
    readonly fingerprint: string
    readonly state: ReviewState
    readonly may: { readonly approve: true | RefusalCode; readonly withdraw: true | RefusalCode }
  }
  /** Whether readers see it before its review, marked as not reviewed, as they do what came with a dossier. */
  isShown?: boolean
  /** What deciding and taking back are called and do, where other words are. */
  says?: { readonly decide?: DecideProps['says']; readonly withdraw?: WithdrawProps['says'] }
}

/**
 * What there is to do with reviewed work at the end of its page: for reviewers the decision while it waits for one, or why theirs is not asked
 * for; and to take it back, for whom that is open.
 */
export function ReviewSections({
  actor,
  work,
  decide,
  withdraw,
  isShown = false,
  says = {},
}: ReviewSectionsProps) {
  const t = useTranslations()
  const { id, fingerprint, state, may } = work
  return (
    <>
      {state === 'submitted' && holds(actor, 'reviewer') && (
        <RailSection id="decide" title={t('desk.fourEyes')}>
          <Decide
            decide={decide}
            id={id}
            fingerprint={fingerprint}
            may={may.approve}
            isShown={isShown}
            says={says.decide}
          />
        </RailSection>
      )}
      {may.withdraw === true && (
        <RailSection id="withdraw" title={t('ui.action.withdraw')}>
          <WithdrawWork
            withdraw={withdraw}
            id={id}
            isPublic={state === 'published'}
            isShown={isShown}
            says={says.withdraw}
          />
        </RailSection>
      )}
    </>
  )
}
