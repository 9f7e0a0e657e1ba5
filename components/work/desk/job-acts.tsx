'use client'

import { useLocale } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { type Action, useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'

const unsent: FormState<void> = { status: 'new' }

/** The doors by which an administrator has a job tried now, or cancels it. */
export interface JobDoors {
  readonly retry: Action<void>
  readonly cancel: Action<void>
}

interface Act {
  readonly word: string
  /** The word, and of which job. */
  readonly name: string
}

type JobActsProps = { doors: JobDoors; kind: string; id: string; retry: Act | null; cancel: Act }

/** What an administrator can do with a job: have it tried now, where it is not at work or waiting anyway, or cancel it. */
export function JobActs({ doors, kind, id, retry, cancel }: JobActsProps) {
  return (
    <div className="line gap-s">
      {retry && <JobAct action={doors.retry} {...{ kind, id }} act={retry} />}
      <JobAct action={doors.cancel} {...{ kind, id }} act={cancel} />
    </div>
  )
}

function JobAct({ action, kind, id, act }: { action: Action<void>; kind: string; id: string; act: Act }) {
  const [state, send] = useSending(action, unsent)
  const refusal = useRefusalText(state)
  return (
    <form action={send}>
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton small label={act.name}>
        {act.word}
      </SubmitButton>
    </form>
  )
}
