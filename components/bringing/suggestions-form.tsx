'use client'

import { useTranslations } from 'next-intl'
import { decideSuggestionsAction } from '@/lib/bringing/actions'
import type { BringingView } from '@/lib/bringing/types'
import type { FormState } from '@/lib/platform/form-state'
import { ChoiceField } from '../form/choice-field'
import { ErrorSummary } from '../form/error-summary'
import { useFormErrors } from '../form/form-errors'
import { isNothingDone } from '../form/nothing-done'
import { SubmitButton } from '../form/submit-button'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { useAreaName } from '../statement/names'
import { controlId } from './problems'
import {
  PROPOSED_FIELDS,
  type ShownProposal,
  SuggestedRow,
  suggestionSent,
  useSuggestionFault,
} from './suggested-row'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

/** The form for words that were chosen has an area too, on the same page. */
const AREA_ID = 'rows-areaKey'

interface SuggestionsFormProps {
  bringing: Pick<BringingView, 'id' | 'version' | 'content'>
  /** What the page shows of them. */
  proposals: readonly ShownProposal[]
  /** How they are ordered, to come back to; left out for the order of the text. */
  order?: 'taken'
}

/**
 * What the lexicon proposes, each with the words that would be marked, its reference, force, reason and title, and a decision of its own. Nothing
 * is marked that does not stand in its row.
 */
export function SuggestionsForm({ bringing, proposals, order }: SuggestionsFormProps) {
  const t = useTranslations()
  const [state, decide] = useSending(decideSuggestionsAction, unsent)
  const faultOf = useSuggestionFault(state)
  const hasChanged = state.status === 'refused' && state.code === 'conflict'
  const { areas } = bringing.content
  const areaName = useAreaName(areas)
  const only = areas.length === 1 ? (areas[0]?.key ?? '') : ''
  const fields = proposals.flatMap(({ suggestion }, index) => {
    const sent = suggestionSent(state, suggestion)
    if (sent === null) return []
    return PROPOSED_FIELDS.map((name) => ({
      name: `${sent}.${name}`,
      id: controlId(`rows[${index}].${name}`),
    }))
  })
  const errors = useFormErrors(
    state,
    [{ name: 'chosen', id: 'rows-0-choice' }, { name: 'areaKey', id: AREA_ID }, ...fields],
    faultOf,
  )
  return (
    <form action={decide} noValidate>
      <ErrorSummary
        title={t('bringing.toFix', { n: errors.length })}
        kept={t(
          hasChanged
            ? 'bringing.suggest.again'
            : isNothingDone(state)
              ? 'bringing.suggest.kept'
              : 'form.choicesKept',
        )}
        errors={errors}
      />
      <Which id={bringing.id} version={bringing.version} />
      {order && <input type="hidden" name="order" value={order} />}
      <div className="mid">
        <ChoiceField
          name="areaKey"
          id={AREA_ID}
          label={t('bringing.suggest.area')}
          hint={t('bringing.suggest.areaHow')}
          error={faultOf('areaKey')}
          value={typedText(state, 'areaKey', only)}
          unset={t('commitment.mark.choose')}
          options={areas.map(({ key }) => [key, areaName(key)] as const)}
        />
      </div>
      <ol className="list reading">
        {proposals.map((proposal, index) => (
          <SuggestedRow
            // biome-ignore lint/suspicious/noArrayIndexKey: elsewhere its fields have other names, and no radio button takes the choice of one that had its name
            key={`${index} ${proposal.suggestion.start}`}
            {...{ proposal, index, state, faultOf, areas }}
            language={bringing.content.text.language}
          />
        ))}
      </ol>
      <p className="btns">
        <SubmitButton main>{t('bringing.suggest.send')}</SubmitButton>
      </p>
    </form>
  )
}
