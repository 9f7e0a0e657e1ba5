'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { approveAlignmentAction, sendBackAlignmentAction } from '@/lib/statement/actions'
import type { AlignmentWork } from '@/lib/statement/types'
import { useRefusalText } from '../form/refusal-text'
import { SecondReading } from '../form/second-reading'
import { useSending } from '../form/use-sending'
import { useWordingFault } from './wording-faults'

const unsent: FormState<never> = { status: 'new' }

type AlignmentDecisionProps = Pick<AlignmentWork, 'id' | 'contentSha256'> & {
  may: AlignmentWork['may']['decide']
}

/** Approve or send back: what each will do, or why it is not open to this member. */
export function AlignmentDecision({ id, contentSha256, may }: AlignmentDecisionProps) {
  const t = useTranslations()
  const [approved, approve] = useSending(approveAlignmentAction, unsent)
  const [sentBack, sendBack] = useSending(sendBackAlignmentAction, unsent)
  const fault = useWordingFault(sentBack)('reason')
  const refused = useRefusalText(sentBack)
  const isOpen = may === true
  const means =
    may === true
      ? t('statement.wording.approveMeans')
      : t(`form.refusal.${may}`, { minutes: 0, reference: '' })
  return (
    <SecondReading
      approve={{ isOpen, act: approve, means, problem: useRefusalText(approved) }}
      sendBack={{
        isOpen,
        state: sentBack,
        act: sendBack,
        means: t('statement.wording.sendBackMeans'),
        problem: fault ?? refused,
      }}
    >
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="alignmentId" value={id} />
      <input type="hidden" name="contentSha256" value={contentSha256 ?? ''} />
    </SecondReading>
  )
}
