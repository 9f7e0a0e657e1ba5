'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { decideSuggestionAction } from '@/lib/bringing/actions'
import { type Move, moveEnd } from '@/lib/bringing/rules/move-end'
import { BRING_FAULTS } from '@/lib/bringing/types'
import { isolated } from '@/lib/i18n/isolated'
import { colonIn } from '@/lib/i18n/punctuation'
import type { FormState } from '@/lib/platform/form-state'
import type { Span } from '@/lib/statement/rules/span'
import { wordsOf } from '@/lib/statement/rules/words'
import type { AreaView, PassageView } from '@/lib/statement/types'
import { useMarkFault } from '../commitment/mark-faults'
import { ChoiceField } from '../form/choice-field'
import { ErrorSummary } from '../form/error-summary'
import { useFormErrors } from '../form/form-errors'
import { goOn } from '../form/go-on'
import { isNothingDone } from '../form/nothing-done'
import { SubmitButton } from '../form/submit-button'
import { typedText } from '../form/typed-text'
import { useFaultReader } from '../form/use-fault-reader'
import { useSending } from '../form/use-sending'
import { ForceMark } from '../method/force-mark'
import { useAreaName } from '../statement/names'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
import { OftenTaken } from './often-taken'
import { type ShownProposal, SUGGESTED_FIELDS, SuggestedFields, suggestedFieldId } from './suggested-fields'
import { EndMovers, SuggestedWords } from './suggested-words'

const unsent: FormState<void> = { status: 'new' }

interface SuggestedRowProps {
  /** Of the statement on its way. */
  id: string
  proposal: ShownProposal
  passage: PassageView
  areas: readonly AreaView[]
  language: string
}

/**
 * A suggestion: the words that would be marked and all that would be said of them, marked by one button and let go by another, each with a key.
 * Nothing is marked that does not stand in its row.
 */
export function SuggestedRow({ id, proposal, passage, areas, language }: SuggestedRowProps) {
  const t = useTranslations()
  const locale = useLocale()
  const [state, decide] = useSending(decideSuggestionAction, unsent)
  const faultOf = useSuggestionFault(state)
  const { suggestion, title } = proposal
  const { span, move, write } = useWords(proposal, passage)
  const name = isolated(title)
  return (
    <li id={`suggestion-${suggestion.start}`}>
      <form action={decide} onSubmit={({ currentTarget }) => goOn(currentTarget)} noValidate>
        <Problems {...{ state, proposal, faultOf }} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={id} />
        {(['start', 'end', 'entry', 'passage'] as const).map((field) => (
          <input key={field} type="hidden" name={field} value={suggestion[field]} />
        ))}
        <What {...{ proposal }} />
        <SuggestedWords {...{ passage, span, language }} force={suggestion.force} />
        <Said {...{ proposal, language }} />
        <Area {...{ proposal, state, areas }} error={faultOf('areaKey')} />
        <p className="btns">
          <SubmitButton
            {...{ name: 'choice', value: 'mark', shortcut: 't', main: true, small: true, atOnce: true }}
            label={t('bringing.suggest.named', { act: t('bringing.suggest.mark'), title: name })}
          >
            {t('bringing.suggest.mark')}
          </SubmitButton>
          <SubmitButton
            {...{ name: 'choice', value: 'dismiss', shortcut: 'x', small: true, atOnce: true }}
            label={t('bringing.suggest.named', { act: t('bringing.suggest.letGo'), title: name })}
          >
            {t('bringing.suggest.letGo')}
          </SubmitButton>
        </p>
        <EndMovers title={name} onMove={move} />
        <SuggestedFields {...{ proposal, state, faultOf, language }} onWords={write} />
      </form>
    </li>
  )
}

/** Which words would be marked, as they are moved by a word or written; the field that is sent says the same. */
function useWords({ suggestion, start, end }: ShownProposal, passage: PassageView) {
  const [span, setSpan] = useState<Span>({ start, end })
  const words = wordsOf(passage.text, passage.start)
  return {
    span,
    move: (move: Move) => {
      const moved = moveEnd(words, span, move)
      setSpan(moved)
      const field = document.getElementById(suggestedFieldId(suggestion, 'words'))
      if (field instanceof HTMLTextAreaElement)
        field.value = passage.text.slice(moved.start - passage.start, moved.end - passage.start)
    },
    write: (written: string) => {
      const at = passage.text.indexOf(written.trim())
      if (written.trim() !== '' && at !== -1)
        setSpan({ start: passage.start + at, end: passage.start + at + written.trim().length })
    },
  }
}

/** What is wrong with a field of the row, in words: of its words what is said of places, of all else what is said of a mark. */
function useSuggestionFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('bringing.fault')
  const ofMark = useMarkFault(state)
  const ofWords = useFaultReader(state, BRING_FAULTS, (code) => t(code))
  return (field) => (field === 'words' ? ofWords(field) : ofMark(field))
}

function Problems({
  state,
  proposal,
  faultOf,
}: {
  state: FormState<unknown>
  proposal: ShownProposal
  faultOf: (field: string) => string | undefined
}) {
  const t = useTranslations()
  const fields = SUGGESTED_FIELDS.map((name) => ({ name, id: suggestedFieldId(proposal.suggestion, name) }))
  const found = useFormErrors(state, fields, faultOf)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another answer takes the focus, not a word that is moved or a row that goes
  const errors = useMemo(() => found, [state])
  return (
    <ErrorSummary
      title={t('bringing.toFix', { n: errors.length })}
      kept={t(isNothingDone(state) ? 'bringing.suggest.kept' : 'form.choicesKept')}
      errors={errors}
    />
  )
}

function What({ proposal: { reference, suggestion } }: { proposal: ShownProposal }) {
  const t = useTranslations('bringing.suggest')
  return (
    <p className="line">
      <Ref>{reference}</Ref>
      <ForceMark force={suggestion.force} />
      <span className="small quiet">{t('passage', { n: suggestion.passage })}</span>
    </p>
  )
}

/** The title, who is responsible, and why the force: all of it words of the text or of the list, to be corrected below. */
function Said({ proposal, language }: { proposal: ShownProposal; language: string }) {
  const t = useTranslations()
  const locale = useLocale()
  const { suggestion, title, titleLanguage, responsible, why } = proposal
  return (
    <>
      <p className="small pt-s">
        {t('commitment.mark.shortTitle')}
        {colonIn(locale)}
        <Words lang={titleLanguage}>{title}</Words>
      </p>
      {responsible.length > 0 && (
        <p className="small">
          {t('commitment.responsible')}
          {colonIn(locale)}
          {responsible.map((name, index) => (
            <span key={name}>
              {index > 0 && ' · '}
              <Words lang={language}>{name}</Words>
            </span>
          ))}
        </p>
      )}
      <p className="small">
        <Words lang={titleLanguage}>{why}</Words>{' '}
        <span className="quiet">
          {t('bringing.entry', { entry: suggestion.entry })} ·{' '}
          <OftenTaken inAll={proposal.inAll} here={proposal.here} />
        </span>
      </p>
    </>
  )
}

function Area({
  proposal,
  state,
  areas,
  error,
}: {
  proposal: ShownProposal
  state: FormState<unknown>
  areas: readonly AreaView[]
  error: string | undefined
}) {
  const t = useTranslations('commitment')
  const areaName = useAreaName(areas)
  return (
    <div className="slim pt-s">
      <ChoiceField
        name="areaKey"
        id={suggestedFieldId(proposal.suggestion, 'areaKey')}
        label={t('area.title')}
        error={error}
        value={typedText(state, 'areaKey', proposal.areaKey ?? '')}
        unset={t('mark.choose')}
        options={areas.map(({ key }) => [key, areaName(key)] as const)}
      />
    </div>
  )
}
