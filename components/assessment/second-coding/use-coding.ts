'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { isOver, useFormKey } from '@/components/ground/form/form-key'
import { useEntered } from '@/components/ground/form/use-entered'
import { useSending } from '@/components/ground/form/use-sending'
import { editAction } from '@/lib/assessment/second-coding/actions/coding'
import type { CodingDraft, SavedCoding } from '@/lib/assessment/second-coding/types'
import {
  type Change,
  changed,
  type Intent,
  isChange,
  placeAfter,
  typedOver,
} from '@/lib/assessment/status-update/rules/compose'
import { meant } from '@/lib/evidence/source/rules/offered'
import { type FormState, readForm } from '@/lib/ground/platform/form-state'
import type { Composition } from '../status-update/compose/composition'
import { useGoTo } from '../status-update/compose/go-to'
import { didNotGo, type Problems, useProblems } from '../status-update/compose/problems'
import { submittedIntent } from '../status-update/compose/submitted-intent'
import { useCited, useLibrary } from '../status-update/compose/use-library'
import { useOffer } from '../status-update/compose/use-offer'
import { useSubmitting } from '../status-update/compose/use-submitting'
import { formOf, frameOf, openingOf, reopened, savedAfter } from './coding-state'
import { useSavedCoding } from './use-saved-coding'

type Answer = FormState<SavedCoding>
const unsent: Answer = { status: 'new' }

export interface CodingInputs {
  requestId: string
  view: Composition
  /** What was typed before, and its version; null and 0 while there is nothing. */
  draft: CodingDraft | null
  version: number
  savedAt: string | null
  memberId: string
  /** YYYY-MM-DD, by the server's clock. */
  today: string
  /** What the library was searched for, where the page was opened by such a search. */
  find: string
}

/** What the form of a second judgement does: its buttons, its answers, and how nothing typed is lost. */
export function useCoding(inputs: CodingInputs) {
  const { view, requestId } = inputs
  const locale = useLocale()
  const t = useTranslations()
  const [posted, act] = useSending(editAction, unsent)
  const { key, renew } = useFormKey(posted)
  const page = { locale, requestId, key }
  const [find, setFind] = useState(inputs.find)
  const { known, asking, meet } = useLibrary(view, find, inputs.find)
  const problemsOf = useCodingProblems(known)
  const [opening] = useState(() =>
    reopened(openingOf({ ...inputs, party: view.party }, inputs.today, locale), posted),
  )
  const [problems, setProblems] = useState(() => problemsOf(posted, opening.draft))
  const goTo = useGoTo()
  /** Counts how often the draft was taken over whole, so that every control starts anew. */
  const [generation, setGeneration] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const kept = useSavedCoding(page, inputs.memberId, opening)
  const { draft, put } = kept
  useCited(known, draft, meet)

  const { hadNotSeen, ...judgement } = opening.draft
  const offer = useOffer({
    keyNow: kept.keyNow,
    isDirty: kept.isDirty,
    isOther: (copy) => JSON.stringify(copy.draft) !== JSON.stringify(judgement),
    onTake(copy) {
      put({ ...copy.draft, hadNotSeen: kept.latest().draft.hadNotSeen })
      setGeneration((count) => count + 1)
    },
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when scripts begin to run
  useEffect(() => {
    if (!form.current) return
    const values = readForm(new FormData(form.current))
    const said = typeof values.hadNotSeen === 'string' ? values.hadNotSeen : hadNotSeen
    const typed = { ...typedOver(judgement, values), hadNotSeen: said }
    if (opening.kept === null || JSON.stringify(typed) !== JSON.stringify(opening.draft)) put(typed)
  }, [])

  const applied = (change: Change): CodingDraft => {
    const before = kept.latest().draft
    return { ...changed(before, change), hadNotSeen: before.hadNotSeen }
  }

  const [isSubmitting, submit] = useSubmitting({
    kept,
    save: kept.saveOver,
    send: (draft, saved) => editAction(unsent, formOf(page, draft, saved, 'submit')),
    form,
    onNoAnswer: () => setProblems(didNotGo(t('status-update.compose.notSubmitted'))),
    onAnswer(answer, sent) {
      if (!('values' in answer)) return
      if (isOver(answer)) renew()
      const isKept = typeof answer.values.savedAt === 'string'
      kept.release(savedAfter(sent.saved, answer), isKept ? sent.draft : undefined, isConflict(answer))
      setProblems(problemsOf(answer, sent.draft))
    },
  })

  function run(intent: Intent | null) {
    if (intent === null) return
    if (isChange(intent)) {
      const next = applied(intent)
      put(next)
      setProblems(null)
      if (intent.kind === 'add-citation') setFind('')
      const place = placeAfter(intent, next)
      if (place !== null) goTo(place)
    } else if (intent.kind === 'submit') {
      if (!isSubmitting) void submit()
    } else if (intent.kind === 'enter') enter()
    else if (intent.kind === 'find' && asking.isAway) asking.askAgain()
    else if (intent.kind === 'save') void kept.saveOver()
  }

  /** Enter in the search takes the source that is meant; elsewhere it saves. */
  const enter = useEntered(find, asking, () => {
    const source = meant(find, asking.answer.found)
    if (find.trim() === '') void kept.saveOver()
    else if (source) run({ kind: 'add-citation', sourceId: source.id })
  })

  return {
    known,
    search: { found: asking.answer.found, isAnswered: asking.isAnswered, isAway: asking.isAway },
    draft,
    saved: kept.saved,
    problems,
    isConflict: kept.isConflict || isConflict(posted),
    isDirty: kept.isDirty,
    trouble: kept.trouble,
    isSubmitting,
    find,
    setFind,
    generation,
    frame: frameOf(page, kept.saved),
    change: (change: Change) => put(applied(change)),
    say: (hadNotSeen: string) => put({ ...kept.latest().draft, hadNotSeen }),
    save: () => void kept.saveOver(),
    errorOf: (name: string) => problems?.fields[name],
    form: {
      ref: form,
      action: act,
      onBlur: () => void kept.save(),
      onSubmit: (event: FormEvent<HTMLFormElement>) => run(submittedIntent(event)),
    },
    offer,
  }
}

function isConflict(answer: Answer): boolean {
  return answer.status === 'refused' && answer.code === 'conflict'
}

/** Reads an answer in words: as for any judgement, and what only a second one is asked. */
function useCodingProblems(view: Composition): (answer: Answer, draft: CodingDraft) => Problems | null {
  const t = useTranslations()
  const problemsOf = useProblems(view)
  return (answer, draft) => {
    if (answer.status === 'done') return null
    const found = problemsOf(answer, draft)
    if (answer.status !== 'invalid' || !found || !answer.fieldErrors.hadNotSeen) return found
    const text = t('second-coding.error.hadNotSeen')
    const others = Object.entries(answer.fieldErrors).filter(([name]) => name !== 'hadNotSeen')
    const rest = problemsOf({ ...answer, fieldErrors: Object.fromEntries(others) }, draft)
    return {
      canFix: true,
      summary: [...(others.length > 0 ? (rest?.summary ?? []) : []), { field: 'hadNotSeen', text }],
      fields: { ...rest?.fields, hadNotSeen: text },
    }
  }
}
