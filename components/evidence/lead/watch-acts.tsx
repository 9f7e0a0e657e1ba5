'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { askNowAction, resumeAction, stopAction } from '@/lib/evidence/lead/actions/course'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'

const unsent: FormState<never> = { status: 'new' }
const ACTIONS = { askNow: askNowAction, stop: stopAction, resume: resumeAction } as const
type WatchAct = keyof typeof ACTIONS

/** What can be done with something that is watched: have it asked now, or no more; or again, where it is watched no more. */
export function WatchActs({ id, name, isStopped }: { id: string; name: string; isStopped: boolean }) {
  const acts: readonly WatchAct[] = isStopped ? ['resume'] : ['askNow', 'stop']
  return (
    <div className="line gap-s">
      {acts.map((act) => (
        <Act key={act} {...{ act, id, name }} />
      ))}
    </div>
  )
}

function Act({ act, id, name }: { act: WatchAct; id: string; name: string }) {
  const t = useTranslations('lead')
  const [state, send] = useSending(ACTIONS[act], unsent)
  const refusal = useRefusalText(state)
  const word = t(`watch.${act}`)
  return (
    <form action={send}>
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton small label={t('named', { act: word, title: isolated(name) })}>
        {word}
      </SubmitButton>
    </form>
  )
}
