'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { sameSourceAction } from '@/lib/source/actions'
import { LONGEST } from '@/lib/source/rules/said'
import { SubmitButton } from '../form/submit-button'
import { TextArea, TextField } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { Hang } from '../ui/hang'
import { SourceProblems, useSourceFault } from './source-problems'

const unsent: FormState<never> = { status: 'new' }

/** Says that a source is the same document as another, which stands for both; or that it stands for itself after all. */
export function SameForm({ source }: { source: { readonly id: string; readonly sameAs: string | null } }) {
  const t = useTranslations('source.same')
  const [state, act] = useSending(sameSourceAction, unsent)
  const faultOf = useSourceFault(state)
  return (
    <form action={act} noValidate>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="sourceId" value={source.id} />
      <Hang id="same" title={t('title')} aside={<p>{t('how')}</p>}>
        <SourceProblems state={state} fields={['sameAs', 'sameReason']} />
        <TextField
          name="sameAs"
          label={t('field')}
          hint={t('fieldHow')}
          error={faultOf('sameAs')}
          autoComplete="off"
          dir="ltr"
          defaultValue={typedText(state, 'sameAs', source.sameAs ?? '')}
        />
        <TextArea
          name="sameReason"
          label={t('reason')}
          hint={t('reasonHow', { n: LONGEST.reason })}
          error={faultOf('sameReason')}
          rows={2}
          dir="auto"
          defaultValue={typedText(state, 'sameReason')}
        />
        <p className="btns">
          <SubmitButton>{t('save')}</SubmitButton>
          <span className="small quiet grow">{t('secondReader')}</span>
        </p>
      </Hang>
    </form>
  )
}
