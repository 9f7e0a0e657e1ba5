'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormProblems } from '@/components/ground/form/form-problems'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { faults } from '@/lib/evidence/snapshot/schema'
import { WORDS } from '@/lib/evidence/snapshot/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { lookForWordsAction } from '@/lib/work/desk/actions/words'
import type { PlaceOfWords } from '@/lib/work/desk/types'
import { PlacesOfWords } from './places-of-words'

const unsent: FormState<PlaceOfWords[]> = { status: 'new' }

/** Looks where in our own texts words stand, before they are withheld of a source. They go into no address. */
export function LookForWords({ sourceId, language }: { sourceId: string; language: string }) {
  const t = useTranslations('desk.elsewhere')
  const fault = useTranslations('snapshot.fault')
  const problem = useTranslations('form')
  const [state, look] = useSending(lookForWordsAction, unsent)
  const faultOf = useFaultReader(state, faults, (code) => fault(code))
  return (
    <form action={look} noValidate>
      <FormProblems
        state={state}
        title={t('problem')}
        kept={problem('kept')}
        faultOf={faultOf}
        fields={['sought']}
      />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="sourceId" value={sourceId} />
      <TextArea
        name="sought"
        label={t('sought')}
        hint={t('soughtHow', WORDS)}
        error={faultOf('sought')}
        rows={2}
        lang={language}
        dir="auto"
        defaultValue={typedText(state, 'sought')}
      />
      <p className="btns">
        <SubmitButton>{t('look')}</SubmitButton>
      </p>
      {state.status === 'done' && <PlacesOfWords places={state.value} />}
    </form>
  )
}
