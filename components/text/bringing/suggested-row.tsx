'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useMemo, useState } from 'react'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { useFormErrors } from '@/components/ground/form/form-errors'
import { goOn } from '@/components/ground/form/go-on'
import { isNothingDone } from '@/components/ground/form/nothing-done'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'
import { decideSuggestionAction } from '@/lib/text/bringing/actions/suggestions'
import { type Move, moveEnd } from '@/lib/text/bringing/rules/move-end'
import { BRING_FAULTS } from '@/lib/text/bringing/types'
import type { Span } from '@/lib/text/statement/rules/span'
import { wordsOf } from '@/lib/text/statement/rules/words'
import type { AreaView, PassageView } from '@/lib/text/statement/types'
import { useMarkFault } from '../commitment/mark-faults'
import { SuggestedFacts } from './suggested-facts'
import { type ShownProposal, SUGGESTED_FIELDS, suggestedFieldId } from './suggested-fields'
import { KeptFields, SuggestedArea, SuggestedFold } from './suggested-fold'
import { EndMovers, SuggestedWords } from './suggested-words'
import type { Decision } from './use-gone-on'

const unsent: FormState<void> = { status: 'new' }

interface SuggestedRowProps {
  /** Of the statement on its way. */
  id: string
  proposal: ShownProposal
  passage: PassageView
  areas: readonly AreaView[]
  language: string
  /** Whether its fields are there from the beginning, as an address asks for them where nothing runs. */
  isAsked: boolean
  /** Whether its area is asked for: of those that have none the first one does, and the others follow it. */
  asksArea: boolean
  /** Called as it is marked or let go, with its title. */
  onSent: (choice: Decision, title: string) => void
}

/**
 * A suggestion: the words that would be marked and all that would be said of them, a line each, marked by one button and let go by another, each with a
 * key. Nothing is marked that does not stand in its row. Fields are made once somebody opens them, and then stay.
 */
export function SuggestedRow(props: SuggestedRowProps) {
  const { id, proposal, passage, areas, language, isAsked, asksArea, onSent } = props
  const t = useTranslations('bringing.suggest')
  const locale = useLocale()
  const [state, decide] = useSending(decideSuggestionAction, unsent)
  const faultOf = useSuggestionFault(state)
  const [wasOpened, setOpened] = useState(isAsked)
  const [isChosen, setChosen] = useState(false)
  const isOpen = wasOpened || 'values' in state
  const hasChoice = isOpen || isChosen || asksArea
  const { suggestion, title } = proposal
  const { span, words, move, write } = useWords(proposal, passage)
  const name = isolated(title)
  const send = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    const typed = new FormData(event.currentTarget).get('title')
    const choice = submitter instanceof HTMLButtonElement && submitter.value === 'mark' ? 'mark' : 'dismiss'
    onSent(choice, typeof typed === 'string' ? typed : title)
    goOn(event.currentTarget)
  }
  return (
    <li id={`suggestion-${suggestion.start}`}>
      <form action={decide} onSubmit={send} noValidate>
        <Problems {...{ state, proposal, faultOf }} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={id} />
        {(['start', 'end', 'entry', 'passage'] as const).map((field) => (
          <input key={field} type="hidden" name={field} value={suggestion[field]} />
        ))}
        {!isOpen && <KeptFields {...{ proposal, words }} hasArea={!hasChoice} />}
        <SuggestedFacts {...{ proposal, language, areas }} saysArea={!hasChoice} />
        <SuggestedWords {...{ passage, span, language, isOpen }} force={suggestion.force} />
        {hasChoice && (
          <SuggestedArea
            {...{ proposal, state, areas }}
            error={faultOf('areaKey')}
            onChange={() => setChosen(true)}
          />
        )}
        <div className="sugg-acts">
          <SubmitButton
            {...{ name: 'choice', value: 'mark', shortcut: 't', main: true, small: true, atOnce: true }}
            label={t('named', { act: t('mark'), title: name })}
          >
            {t('mark')}
          </SubmitButton>
          <SubmitButton
            {...{ name: 'choice', value: 'dismiss', shortcut: 'x', small: true, atOnce: true }}
            label={t('named', { act: t('letGo'), title: name })}
          >
            {t('letGo')}
          </SubmitButton>
          <EndMovers title={name} isOpen={isOpen} onMove={move} />
          <SuggestedFold
            {...{ proposal, words, state, faultOf, language, isOpen, isAsked }}
            onOpen={() => setOpened(true)}
            onWords={write}
          />
        </div>
      </form>
    </li>
  )
}

/** Which words would be marked, as they are moved by a word or written; the field that is sent says the same. */
function useWords({ suggestion, start, end }: ShownProposal, passage: PassageView) {
  const [moved, setMoved] = useState<Span | null>(null)
  const span = moved ?? { start, end }
  const wordsIn = (of: Span) => passage.text.slice(of.start - passage.start, of.end - passage.start)
  return {
    span,
    words: wordsIn(span),
    move: (move: Move) => {
      const next = moveEnd(wordsOf(passage.text, passage.start), span, move)
      setMoved(next)
      const field = document.getElementById(suggestedFieldId(suggestion, 'words'))
      if (field instanceof HTMLTextAreaElement) field.value = wordsIn(next)
    },
    write: (written: string) => {
      const at = passage.text.indexOf(written.trim())
      if (written.trim() !== '' && at !== -1)
        setMoved({ start: passage.start + at, end: passage.start + at + written.trim().length })
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
