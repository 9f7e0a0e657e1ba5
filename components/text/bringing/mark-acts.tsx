'use client'

import { useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { removeMarkAction } from '@/lib/text/bringing/actions/marks'
import type { BringingView } from '@/lib/text/bringing/types'
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
