'use client'

import { useTranslations } from 'next-intl'
import { dismissAction, removeMarkAction } from '@/lib/bringing/actions'
import type { BringingView, Suggestion } from '@/lib/bringing/types'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

type OnItsWay = Pick<BringingView, 'id' | 'version'>

/** Takes a mark off again. */
export function TakeOffButton({ mark, name, ...which }: OnItsWay & { mark: string; name: string }) {
  const t = useTranslations('bringing')
  const [state, remove] = useSending(removeMarkAction, unsent)
  return (
    <form action={remove}>
      <Which {...which} />
      <input type="hidden" name="markId" value={mark} />
      <SubmitButton small label={name}>
        {t('takeOff')}
      </SubmitButton>
      <Refused text={useRefusalText(state)} />
    </form>
  )
}

/** Says no to a suggestion. */
export function DismissButton({
  suggestion,
  name,
  ...which
}: OnItsWay & { suggestion: Suggestion; name: string }) {
  const t = useTranslations('bringing')
  const [state, dismiss] = useSending(dismissAction, unsent)
  return (
    <form action={dismiss}>
      <Which {...which} />
      <input type="hidden" name="start" value={suggestion.start} />
      <input type="hidden" name="end" value={suggestion.end} />
      <input type="hidden" name="entry" value={suggestion.entry} />
      <SubmitButton small label={name}>
        {t('dismiss')}
      </SubmitButton>
      <Refused text={useRefusalText(state)} />
    </form>
  )
}
