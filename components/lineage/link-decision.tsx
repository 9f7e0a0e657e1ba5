'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { approveLinkAction, sendLinkBackAction } from '@/lib/lineage/actions/decide-link'
import type { LinkView } from '@/lib/lineage/types'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { SecondReading } from '../form/second-reading'
import { useLinkFault } from './link-faults'

const unsent: FormState<never> = { status: 'new' }

type LinkDecisionProps = Pick<LinkView, 'id' | 'version' | 'contentSha256'> & {
  /** Whether the member may decide, else why not. */
  may: LinkView['may']['approve']
}

/** Approve or send back: what each will do, or why it is not open to this member. */
export function LinkDecision({ may, ...read }: LinkDecisionProps) {
  const t = useTranslations()
  const [approved, approve] = useActionState(approveLinkAction, unsent)
  const [sentBack, sendBack] = useActionState(sendLinkBackAction, unsent)
  const fault = useLinkFault(sentBack)('reason')
  const refused = useRefusalText(sentBack)
  const isOpen = may === true
  const means =
    may === true
      ? t('lineage.approveMeans')
      : may === 'own_work'
        ? t('lineage.ownLink')
        : t(`form.refusal.${may}`, { minutes: 0, reference: '' })
  return (
    <SecondReading
      approve={{ isOpen, act: approve, means, problem: useRefusalText(approved) }}
      sendBack={{
        isOpen,
        state: sentBack,
        act: sendBack,
        means: t('lineage.sendBackMeans'),
        problem: fault ?? refused,
      }}
    >
      <Read {...read} />
    </SecondReading>
  )
}

/** What the decision is about: this link, in these exact words. */
function Read({ id, version, contentSha256 }: Omit<LinkDecisionProps, 'may'>) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="linkId" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="contentSha256" value={contentSha256} />
    </>
  )
}
