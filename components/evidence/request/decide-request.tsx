'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { publishAction, sendBackAction } from '@/lib/evidence/request/actions/decide'
import { LONGEST } from '@/lib/evidence/request/schema'
import type { DeskRequest } from '@/lib/evidence/request/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { RequestProblems, useRequestFault } from './problems'

const unsent: FormState<never> = { status: 'new' }

/** A reviewer's decision on what readers do not see of a request yet: publish it, or send it back with the reason. */
export function DecideRequest({ request }: { request: Pick<DeskRequest, 'id' | 'version'> }) {
  const t = useTranslations()
  const [published, publish] = useSending(publishAction, unsent)
  const [sentBack, sendBack] = useSending(sendBackAction, unsent)
  const faultOf = useRequestFault(sentBack)
  const named = (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={request.id} />
      <input type="hidden" name="version" value={request.version} />
    </>
  )
  return (
    <>
      <form action={publish}>
        <RequestProblems state={published} fields={[]} />
        <FormKey state={published} />
        {named}
        <p>
          <SubmitButton main describedBy="publishing" shortcut="a">
            {t('request.publish')}
          </SubmitButton>
        </p>
        <p className="small quiet pt-s" id="publishing">
          {t('request.publishHow')}
        </p>
      </form>
      <details className="opener mt-m" open={sentBack.status !== 'new'}>
        <summary className="btn" aria-keyshortcuts="b">
          {t('ui.action.sendBack')}
        </summary>
        <form action={sendBack} noValidate className="mid pt-s">
          <RequestProblems state={sentBack} fields={['reason']} idOf={() => 'back-reason'} />
          <FormKey state={sentBack} />
          {named}
          <TextArea
            name="reason"
            id="back-reason"
            label={t('request.sendBackWhy')}
            error={faultOf('reason')}
            rows={2}
            maxLength={LONGEST.text}
            dir="auto"
            required
            defaultValue={typedText(sentBack, 'reason')}
          />
          <SubmitButton>{t('ui.action.sendBack')}</SubmitButton>
        </form>
      </details>
    </>
  )
}
