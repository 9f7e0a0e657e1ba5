'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DecisionLine } from '@/components/ground/form/decision-line'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { turnFollowingAction } from '@/lib/text/commitment/actions/following'
import type { MarkView } from '@/lib/text/commitment/types'

const unsent: FormState<never> = { status: 'new' }

interface FollowingSwitchProps {
  markId: string
  followed: boolean
  may: MarkView['may']['turn_following']
}

/** Whether a position is followed, and the reviewer's switch for it. */
export function FollowingSwitch({ markId, followed, may }: FollowingSwitchProps) {
  const t = useTranslations()
  const [state, turn] = useSending(turnFollowingAction, unsent)
  return (
    <>
      <DecisionLine
        act={turn}
        name={t(followed ? 'commitment.mark.turnOff' : 'commitment.mark.turnOn')}
        means={
          <>
            {t(followed ? 'commitment.mark.followIs' : 'commitment.mark.followIsNot')}{' '}
            {may === 'already_judged' && t(`form.refusal.${may}`)}
          </>
        }
        isOpen={may === true}
      >
        <input type="hidden" name="locale" value={useLocale()} />
        <input type="hidden" name="markId" value={markId} />
        <input type="hidden" name="follow" value={followed ? 'off' : 'on'} />
      </DecisionLine>
      <Refused text={useRefusalText(state)} />
    </>
  )
}
