'use client'

import { useTranslations } from 'next-intl'
import { DecisionLine } from '@/components/ground/form/decision-line'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { useSending } from '@/components/ground/form/use-sending'
import { eraseAction, liftAction } from '@/lib/evidence/snapshot/actions/shown'
import type { CopyView } from '@/lib/evidence/snapshot/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { OnCopy } from './on-copy'

const unsent: FormState<never> = { status: 'new' }

interface EndWithholdingProps {
  copy: CopyView
  withholdingId: string
  /** Whether whoever looks withheld it, so that it is for somebody else to end. */
  isOwn: boolean
  canLift: boolean
  canErase: boolean
}

/** What a second person can do about something that is withheld: show it again, or erase it where that was asked for. */
export function EndWithholding({ copy, withholdingId, isOwn, canLift, canErase }: EndWithholdingProps) {
  const t = useTranslations('snapshot')
  const [lifted, lift] = useSending(liftAction, unsent)
  const [erased, erase] = useSending(eraseAction, unsent)
  const refusals = [useRefusalText(lifted), useRefusalText(erased)]
  const of = (
    <>
      <OnCopy copy={copy} />
      <input type="hidden" name="withholdingId" value={withholdingId} />
    </>
  )
  return (
    <div className="decisions">
      <Refused text={refusals.find((text) => text !== undefined)} />
      {canLift && (
        <DecisionLine act={lift} name={t('lift')} means={t(isOwn ? 'liftOwn' : 'liftHow')} isOpen={!isOwn}>
          <FormKey state={lifted} />
          {of}
        </DecisionLine>
      )}
      {canErase && (
        <DecisionLine
          act={erase}
          name={t('erase')}
          means={t(isOwn ? 'eraseOwn' : 'eraseHow')}
          isOpen={!isOwn}
        >
          <FormKey state={erased} />
          {of}
        </DecisionLine>
      )}
    </div>
  )
}
