'use client'

import { useLocale, useTranslations } from 'next-intl'
import { approveBringingAction, sendBackBringingAction } from '@/lib/bringing/actions/decide-bringing'
import { submitBringingAction } from '@/lib/bringing/actions/submit-bringing'
import { takeBackBringingAction, withdrawBringingAction } from '@/lib/bringing/actions/take-back-bringing'
import type { BringingView } from '@/lib/bringing/types'
import type { FormState } from '@/lib/platform/form-state'
import { DecisionLine } from '../form/decision-line'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SecondReading } from '../form/second-reading'
import { useSending } from '../form/use-sending'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

/** What whoever brings it can do with the whole of it. */
export function SubmitForms({ bringing, isWhole }: { bringing: BringingView; isWhole: boolean }) {
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
      {may.withdraw === true && (
        <Act
          bringing={bringing}
          action={withdrawBringingAction}
          name={t('withdraw')}
          means={t('withdrawMeans')}
        />
      )}
    </div>
  )
}

interface ActProps {
  bringing: BringingView
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
        <Which id={bringing.id} version={bringing.version} />
      </DecisionLine>
      <Refused text={useRefusalText(state)} />
    </>
  )
}

interface BringingDecisionProps {
  id: string
  contentSha256: string
  /** Whether the member may decide, else why not. */
  may: BringingView['may']['approve']
  /** Where it will be, as a sentence can hold it. */
  address: string
}

/** Approve or send back, on exactly what was read; or why it is not open to this member. */
export function BringingDecision({ may, address, ...read }: BringingDecisionProps) {
  const t = useTranslations()
  const [approved, approve] = useSending(approveBringingAction, unsent)
  const [sentBack, sendBack] = useSending(sendBackBringingAction, unsent)
  const isOpen = may === true
  const means =
    may === true
      ? t('bringing.approveMeans', { address })
      : may === 'own_work'
        ? t('bringing.own')
        : t(`form.refusal.${may}`)
  return (
    <SecondReading
      approve={{
        isOpen,
        act: approve,
        name: t('bringing.approve'),
        means,
        problem: useRefusalText(approved),
      }}
      sendBack={{
        isOpen,
        state: sentBack,
        act: sendBack,
        means: t('bringing.sendBackMeans'),
        problem: useRefusalText(sentBack),
      }}
    >
      <Read {...read} />
    </SecondReading>
  )
}

function Read({ id, contentSha256 }: { id: string; contentSha256: string }) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="contentSha256" value={contentSha256} />
    </>
  )
}
