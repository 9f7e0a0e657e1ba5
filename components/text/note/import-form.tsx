'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { useFormErrors } from '@/components/ground/form/form-errors'
import { ImportFrame } from '@/components/ground/form/import-frame'
import { LanguageField } from '@/components/ground/form/language-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { importAnnotationsAction } from '@/lib/text/note/actions/annotations'
import { NOTE_ERRORS } from '@/lib/text/note/schema'
import type { ImportedAnnotations } from '@/lib/text/note/types'
import { ImportedAnnotationList } from './imported-annotation-list'

const unsent: FormState<ImportedAnnotations> = { status: 'new' }
const FIELDS = ['text', 'language'].map((name) => ({ name, id: name }))

/** Makes notes on the words of a statement of the annotations of another program, once a person has seen which those are. */
export function ImportForm({ statement }: { statement: { slug: string; language: string } }) {
  const t = useTranslations('note')
  const form = useTranslations()
  const locale = useLocale()
  const [state, act] = useSending(importAnnotationsAction, unsent)
  const faultOf = useFaultReader(state, NOTE_ERRORS, (code) => t(`error.${code}`))
  const errors = useFormErrors(state, FIELDS, faultOf)
  const found = state.status === 'done' ? state.value : null
  const addable = found?.isAdded ? 0 : (found?.entries.filter(({ kind }) => kind === 'new').length ?? 0)
  return (
    <>
      <ErrorSummary title={form('form.fix', { n: errors.length })} kept={form('form.kept')} errors={errors} />
      <ImportFrame
        state={state}
        act={act}
        list={found && <ImportedAnnotationList found={found} language={statement.language} />}
        addable={addable}
        words={{ text: t('import.text'), how: t('import.textHow'), add: t('import.add') }}
        error={faultOf('text')}
        accept=".json,.jsonld,.txt"
      >
        <input type="hidden" name="statement" value={statement.slug} />
        <div className="slim">
          <LanguageField
            name="language"
            label={t('import.language')}
            error={faultOf('language')}
            defaultValue={found?.language ?? typedText(state, 'language', locale)}
          />
        </div>
      </ImportFrame>
    </>
  )
}
