'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { ImportFrame } from '@/components/ground/form/import-frame'
import { InlinePick } from '@/components/ground/form/inline-pick'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { importBibliographyAction } from '@/lib/evidence/source/actions/bibliography'
import { type ImportedBibliography, SOURCE_SEEN, SOURCE_TYPES } from '@/lib/evidence/source/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { ImportedList } from './imported-list'
import { useSourceLanguages } from './source-languages'
import { SourceProblems, useSourceFault } from './source-problems'

const unsent: FormState<ImportedBibliography> = { status: 'new' }
const FIELDS = ['text', 'language', 'type', 'seen'] as const

/** Adds what stands in a bibliography of another program, once a person has seen what that is. Nothing typed is lost. */
export function ImportForm() {
  const t = useTranslations('source')
  const [state, act] = useSending(importBibliographyAction, unsent)
  const faultOf = useSourceFault(state)
  const found = state.status === 'done' ? state.value : null
  const typed = (field: (typeof FIELDS)[number]) => (found ? found[field] : typedText(state, field))
  const languages = useSourceLanguages(typed('language'))
  const addable = found?.isAdded ? 0 : (found?.entries.filter(({ kind }) => kind === 'new').length ?? 0)
  return (
    <>
      <SourceProblems state={state} fields={FIELDS} />
      <ImportFrame
        state={state}
        act={act}
        list={found && <ImportedList found={found} />}
        addable={addable}
        words={{ text: t('import.text'), how: t('import.textHow'), add: t('import.add') }}
        error={faultOf('text')}
        accept=".bib,.ris,.json,.txt"
      >
        <div className="pair pair--top">
          <ChoiceField
            name="language"
            label={t('import.language')}
            hint={t('import.languageHow')}
            error={faultOf('language')}
            value={typed('language')}
            unset="–"
            options={languages}
          />
          <ChoiceField
            name="type"
            label={t('import.type')}
            hint={t('import.typeHow')}
            error={faultOf('type')}
            value={typed('type')}
            unset="–"
            options={SOURCE_TYPES.map((type) => [type, t(`type.${type}`)] as const)}
          />
        </div>
        <InlinePick
          name="seen"
          legend={t('import.saw')}
          error={faultOf('seen')}
          chosen={typed('seen')}
          options={SOURCE_SEEN.map((how) => [how, t(`collect.sawOf.${how}`)])}
        />
      </ImportFrame>
      <p className="small quiet pt-m">{t('collect.seenByTeam')}</p>
    </>
  )
}
