'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { listSourceAction, sendBackClassingsAction } from '@/lib/evidence/source/actions/decide'
import type { FormState } from '@/lib/ground/platform/form-state'
import { SourceProblems, useSourceFault } from './source-problems'

const unsent: FormState<never> = { status: 'new' }

/** A reviewer's decision: list the source, or accept what was said about it; or send that back with the reason. */
export function DecideSource({
  sourceId,
  isListed,
  pending,
}: {
  sourceId: string
  isListed: boolean
  /** Ids of what was said and awaits a reading, as shown here. */
  pending: readonly string[]
}) {
  const t = useTranslations()
  const locale = useLocale()
  const [listed, list] = useSending(listSourceAction, unsent)
  const [sentBack, sendBack] = useSending(sendBackClassingsAction, unsent)
  const faultOf = useSourceFault(sentBack)
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="sourceId" value={sourceId} />
      <input type="hidden" name="seen" value={pending.join(',')} />
    </>
  )
  return (
    <>
      <form action={list}>
        <SourceProblems state={listed} fields={[]} />
        <FormKey state={listed} />
        {hidden}
        <p className="line gap-s">
          <SubmitButton main>{t(isListed ? 'source.collect.accept' : 'source.collect.list')}</SubmitButton>
          <span className="small quiet grow">
            {t(isListed ? 'source.collect.acceptHow' : 'source.collect.listHow')}
          </span>
        </p>
      </form>
      {pending.length > 0 && (
        <details className="opener mt-m" open={sentBack.status !== 'new'}>
          <summary className="btn">{t('ui.action.sendBack')}</summary>
          <form action={sendBack} noValidate className="mid pt-s">
            <SourceProblems state={sentBack} fields={['reason']} />
            <FormKey state={sentBack} />
            {hidden}
            <TextArea
              name="reason"
              label={t('source.collect.sendBackReason')}
              error={faultOf('reason')}
              rows={2}
              dir="auto"
              defaultValue={typedText(sentBack, 'reason')}
            />
            <SubmitButton>{t('source.collect.sendBackNow')}</SubmitButton>
          </form>
        </details>
      )}
    </>
  )
}
