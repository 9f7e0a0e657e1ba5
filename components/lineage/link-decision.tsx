'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import { approveLinkAction, sendLinkBackAction } from '@/lib/lineage/actions/decide-link'
import type { LinkView } from '@/lib/lineage/types'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { ReasonOpener } from './reason-opener'

const unsent: FormState<never> = { status: 'new' }

type LinkDecisionProps = Pick<LinkView, 'id' | 'version' | 'contentSha256'> & {
  /** Whether the member may decide, else why not. */
  may: LinkView['may']['approve']
}

/** Approve or send back: what each will do, or why it is not open to this member. */
export function LinkDecision({ may, ...read }: LinkDecisionProps) {
  const t = useTranslations()
  const id = useId()
  const [approved, approve] = useActionState(approveLinkAction, unsent)
  const [sentBack, sendBack] = useActionState(sendLinkBackAction, unsent)
  return (
    <div className="decisions">
      <form action={approve} className="decision">
        <Read {...read} />
        <SubmitButton main={may === true} refused={may !== true} describedBy={`${id}means`} shortcut="a">
          {t('action.approve')}
        </SubmitButton>
        <p className="small" id={`${id}means`}>
          {may === true
            ? t('lineage.approveMeans')
            : may === 'own_work'
              ? t('lineage.ownLink')
              : t(`refusal.${may}`, { minutes: 0, reference: '' })}
        </p>
      </form>
      <Refused text={useRefusalText(approved)} />
      {may === true && (
        <ReasonOpener
          state={sentBack}
          act={sendBack}
          name={t('action.sendBack')}
          means={t('lineage.sendBackMeans')}
          label={t('desk.sendBackWhy')}
          shortcut="b"
        >
          <Read {...read} />
        </ReasonOpener>
      )}
    </div>
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
