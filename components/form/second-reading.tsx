'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { DecisionLine } from './decision-line'
import { ReasonOpener } from './reason-opener'
import { Refused } from './refused'

interface Decision {
  /** Whether the member may take it now. Where not, approving keeps its place and its `means` says why. */
  isOpen: boolean
  act: (form: FormData) => void
  /** What stands in the way of it, in words. */
  problem: string | undefined
}

interface SecondReadingProps {
  /** `name` where it is not called approving. */
  approve: Decision & { name?: ReactNode; means: ReactNode }
  /** Needs a reason. `name` and `label`, that of the reason, where it is not called sending back. */
  sendBack: Decision & { state: FormState<unknown>; means: string; name?: string; label?: string }
  /** What the decision is about, in these exact words: hidden fields. */
  children: ReactNode
}

/** What a second person decides on another's work, with what each way of it will do. */
export function SecondReading({ approve, sendBack: { isOpen, ...sendBack }, children }: SecondReadingProps) {
  const t = useTranslations()
  return (
    <div className="decisions">
      <DecisionLine
        act={approve.act}
        name={approve.name ?? t('ui.action.approve')}
        means={approve.means}
        main
        isOpen={approve.isOpen}
        shortcut="a"
      >
        {children}
      </DecisionLine>
      <Refused text={approve.problem} />
      {isOpen && (
        <ReasonOpener name={t('ui.action.sendBack')} label={t('desk.sendBackWhy')} {...sendBack} shortcut="b">
          {children}
        </ReasonOpener>
      )}
    </div>
  )
}
