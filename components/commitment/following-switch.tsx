'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import { turnFollowingAction } from '@/lib/commitment/actions/turn-following'
import type { MarkView } from '@/lib/commitment/types'
import type { FormState } from '@/lib/platform/form-state'
import { SubmitButton } from '../form/submit-button'
import { DecisionRefused } from './decision-parts'

const unsent: FormState<never> = { status: 'new' }

interface FollowingSwitchProps {
  markId: string
  followed: boolean
  may: MarkView['may']['turn_following']
}

/** Whether a position is followed, and the reviewer's switch for it. */
export function FollowingSwitch({ markId, followed, may }: FollowingSwitchProps) {
  const t = useTranslations()
  const id = useId()
  const [state, turn] = useActionState(turnFollowingAction, unsent)
  return (
    <>
      <form action={turn} className="decision">
        <input type="hidden" name="locale" value={useLocale()} />
        <input type="hidden" name="markId" value={markId} />
        <input type="hidden" name="follow" value={followed ? 'off' : 'on'} />
        <SubmitButton refused={may !== true} describedBy={`${id}is`}>
          {t(followed ? 'mark.turnOff' : 'mark.turnOn')}
        </SubmitButton>
        <p className="small" id={`${id}is`}>
          {t(followed ? 'mark.followIs' : 'mark.followIsNot')}{' '}
          {may === 'already_judged' && t(`refusal.${may}`)}
        </p>
      </form>
      <DecisionRefused state={state} />
    </>
  )
}
