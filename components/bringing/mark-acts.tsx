'use client'

import { useTranslations } from 'next-intl'
import { removeMarkAction } from '@/lib/bringing/actions/marks'
import type { BringingView } from '@/lib/bringing/types'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

type OnItsWay = Pick<BringingView, 'id' | 'version'>

/** Takes a mark off again. */
export function TakeOffButton({
  mark,
  passage,
  name,
  ...which
}: OnItsWay & { mark: string; passage: number; name: string }) {
  const t = useTranslations('bringing')
  const [state, remove] = useSending(removeMarkAction, unsent)
  return (
    <form action={remove}>
      <Which {...which} />
      <input type="hidden" name="markId" value={mark} />
      <input type="hidden" name="passage" value={passage} />
      <SubmitButton small label={name}>
        {t('takeOff')}
      </SubmitButton>
      <Refused text={useRefusalText(state)} />
    </form>
  )
}
