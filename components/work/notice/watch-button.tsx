'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'
import { watchAction } from '@/lib/work/notice/actions/watch'
import type { WatchedType } from '@/lib/work/notice/types'

const unsent: FormState<void> = { status: 'new' }

type WatchButtonProps = {
  type: WatchedType
  id: string
  /** What it is called on the button: a reference, a source's id, a name. */
  name: string
  isWatched: boolean
}

/** Has whoever presses it told of what happens to something, or no more. */
export function WatchButton({ type, id, name, isWatched }: WatchButtonProps) {
  const t = useTranslations('notice')
  const [state, send] = useSending(watchAction, unsent)
  const refusal = useRefusalText(state)
  return (
    <form action={send}>
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton small name="watch" value={isWatched ? 'no' : 'yes'}>
        {t(isWatched ? 'unwatch' : 'watch', { name: isolated(name) })}
      </SubmitButton>
    </form>
  )
}
