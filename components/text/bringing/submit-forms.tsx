'use client'

import { useTranslations } from 'next-intl'
import { DecisionLine } from '@/components/ground/form/decision-line'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import {
  discardBringingAction,
  submitBringingAction,
  takeBackBringingAction,
} from '@/lib/text/bringing/actions/submission'
import type { BringingView } from '@/lib/text/bringing/types'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

type Read = Pick<BringingView, 'id' | 'version'>

interface SubmitFormsProps {
  bringing: Read & Pick<BringingView, 'may'>
  /** Whether nothing is missing. */
  isWhole: boolean
}

/** What whoever brings it can do with the whole of it. */
export function SubmitForms({ bringing, isWhole }: SubmitFormsProps) {
  const t = useTranslations('bringing')
  const action = useTranslations('ui.action')
  const { may } = bringing
  return (
    <div className="decisions">
      {may.submit === true && (
        <Act
          bringing={bringing}
          action={submitBringingAction}
          name={action('submit')}
          means={t(isWhole ? 'submitMeans' : 'unfinished')}
          main
          isOpen={isWhole}
        />
      )}
      {may.take_back === true && (
        <Act
          bringing={bringing}
          action={takeBackBringingAction}
          name={t('takeBack')}
          means={t('takeBackMeans')}
        />
      )}
      {may.discard === true && (
        <Act
          bringing={bringing}
          action={discardBringingAction}
          name={t('withdraw')}
          means={t('withdrawMeans')}
        />
      )}
    </div>
  )
}

interface ActProps {
  bringing: Read
  action: typeof submitBringingAction
  name: string
  means: string
  main?: boolean
  isOpen?: boolean
}

function Act({ bringing, action, name, means, main = false, isOpen = true }: ActProps) {
  const [state, act] = useSending(action, unsent)
  return (
    <>
      <DecisionLine act={act} name={name} means={means} main={main} isOpen={isOpen}>
        <FormKey state={state} />
        <Which id={bringing.id} version={bringing.version} />
      </DecisionLine>
      <Refused text={useRefusalText(state)} />
    </>
  )
}
