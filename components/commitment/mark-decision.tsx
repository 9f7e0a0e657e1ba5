'use client'

import { useLocale, useTranslations } from 'next-intl'
import { approveMarkAction } from '@/lib/commitment/actions/approve-mark'
import { sendBackMarkAction } from '@/lib/commitment/actions/send-back-mark'
import type { MarkView } from '@/lib/commitment/types'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { SecondReading } from '../form/second-reading'
import { useSending } from '../form/use-sending'
import { useMarkFault } from './mark-faults'

const unsent: FormState<never> = { status: 'new' }

type MarkDecisionProps = Pick<MarkView, 'version' | 'contentSha256'> & {
  markId: string
  /** Whether the member may decide, else why not. */
  may: MarkView['may']['approve']
}

/** Approve or send back: what each will do, or why it is not open to this member. */
export function MarkDecision({ may, ...read }: MarkDecisionProps) {
  const t = useTranslations()
  const [approved, approve] = useSending(approveMarkAction, unsent)
  const [sentBack, sendBack] = useSending(sendBackMarkAction, unsent)
  const faultOfReading = useMarkFault(approved)('contentSha256')
  const faultOfReason = useMarkFault(sentBack)('reason')
  const refused = useRefusalText(sentBack)
  const isOpen = may === true
  const means =
    may === true
      ? t('commitment.mark.approveMeans')
      : may === 'own_work'
        ? t('commitment.mark.ownMark')
        : t(`form.refusal.${may}`)
  return (
    <SecondReading
      approve={{ isOpen, act: approve, means, problem: useRefusalText(approved) ?? faultOfReading }}
      sendBack={{
        isOpen,
        state: sentBack,
        act: sendBack,
        means: t('commitment.mark.sendBackMeans'),
        problem: faultOfReason ?? refused,
      }}
    >
      <Read {...read} />
    </SecondReading>
  )
}

/** What the decision is about: this mark, in these exact words. */
function Read({ markId, version, contentSha256 }: Omit<MarkDecisionProps, 'may'>) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="markId" value={markId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="contentSha256" value={contentSha256} />
    </>
  )
}
