'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, startTransition, useEffect, useRef, useState } from 'react'
import { isOver, useFormKey } from '@/components/ground/form/form-key'
import { useEntered } from '@/components/ground/form/use-entered'
import { useSending } from '@/components/ground/form/use-sending'
import { editDraftAction } from '@/lib/assessment/status-update/actions/compose'
import {
  type Change,
  changed,
  controlId,
  type Intent,
  isChange,
  isFull,
  placeAfter,
  typedOver,
} from '@/lib/assessment/status-update/rules/compose'
import type { SavedDraft } from '@/lib/assessment/status-update/types'
import { meant } from '@/lib/evidence/source/rules/offered'
import { localePath } from '@/lib/ground/i18n/routing'
import { type FormState, readForm } from '@/lib/ground/platform/form-state'
import type { Composition } from './composition'
import { useGoTo } from './go-to'
import { forgetCopy } from './local-copy'
import { didNotGo, useProblems } from './problems'
import { formOf, frameOf, openingOf, reopened, rivalOf, savedAfter } from './saved'
import { submittedIntent } from './submitted-intent'
import { useCiting } from './use-citing'
import { useDraft } from './use-draft'
import { useCited, useLibrary } from './use-library'
import { useOffer } from './use-offer'
import { useSubmitting } from './use-submitting'

type Answer = FormState<SavedDraft>
const unsent: Answer = { status: 'new' }

export interface ComposeInputs {
  view: Composition
  memberId: string
  /** YYYY-MM-DD, by the server's clock. */
  today: string
  /** What the library was searched for, where the page was opened by such a search. */
  find: string
}

/** What the composing form does: its buttons, its answers, and what stands against one's own words. */
export function useCompose({ view, memberId, today, find: searchedFor }: ComposeInputs) {
  const locale = useLocale()
  const t = useTranslations()
  const router = useRouter()
  const [posted, act] = useSending(editDraftAction, unsent)
  const { key, renew } = useFormKey(posted)
  const page = { locale, statement: view.statement.slug, reference: view.item.reference, key }
  const [find, setFind] = useState(searchedFor)
  const { known, asking, meet } = useLibrary(view, find, searchedFor)
  const problemsOf = useProblems(known)
  const [opening] = useState(() => {
    const fresh = openingOf(view, today, locale)
    return 'values' in posted ? reopened(fresh, posted.values) : fresh
  })
  const [problems, setProblems] = useState(() => problemsOf(posted, opening.draft))
  /** The view before the server refused the draft, or `posted` where this page is that answer; null while nothing was refused. */
  const [refusedOn, setRefusedOn] = useState<Composition | 'posted' | null>(
    isOverDraft(posted) ? 'posted' : null,
  )
  const goTo = useGoTo()
  /** Counts how often the draft was taken over whole, so that every control starts anew. */
  const [generation, setGeneration] = useState(0)
  const isTaking = useRef(false)
  const form = useRef<HTMLFormElement>(null)

  const composed = useDraft(page, memberId, opening, () => {
    setRefusedOn(view)
    seeAgain()
  })
  const { draft, saved } = composed
  useCited(known, draft, meet)
  const isDraftRefused = refusedOn !== null && refusedOn !== view
  const rival = rivalOf(view, saved, isDraftRefused)
  const pageOf = (party: string) =>
    `${localePath(locale, `/desk/${page.statement}/${page.reference}`)}?party=${party}`

  /** Reads anew what stands on the server. Where the draft has moved to another line, that line's page is opened. */
  function seeAgain() {
    const { opened } = composed.latest().saved
    if (opened !== '' && opened !== view.party) location.assign(pageOf(opened))
    else startTransition(() => router.refresh())
  }

  const offer = useOffer({
    keyNow: composed.keyNow,
    isDirty: composed.isDirty,
    isOther: (copy) => JSON.stringify(copy.draft) !== JSON.stringify(opening.draft),
    onTake(copy) {
      composed.put(copy.draft)
      setGeneration((count) => count + 1)
    },
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when scripts begin to run
  useEffect(() => {
    if (refusedOn) void composed.hold()
    if (!form.current) return
    const typed = typedOver(opening.draft, readForm(new FormData(form.current)))
    if (opening.kept === null || JSON.stringify(typed) !== JSON.stringify(opening.draft)) composed.put(typed)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a view that was read anew is news
  useEffect(() => {
    if (!isTaking.current || !view.draft) return
    isTaking.current = false
    composed.adopt(openingOf(view, today, locale))
    setRefusedOn(null)
    setProblems(null)
    setGeneration((count) => count + 1)
  }, [view])

  function change(asked: Change) {
    composed.change(asked)
    if (asked.kind !== 'fields' || asked.fields.party === undefined || !isDraftRefused || rival) return
    setRefusedOn(null)
    composed.release()
  }

  const [isSubmitting, submit] = useSubmitting({
    kept: composed,
    save: composed.save,
    send: (draft, saved) => editDraftAction(unsent, formOf(page, draft, saved, 'submit')),
    form,
    onNoAnswer: () => setProblems(didNotGo(t('status-update.compose.notSubmitted'))),
    onAnswer(answer, sent) {
      if (!('values' in answer)) return
      if (isOver(answer)) renew()
      const { saved: after, isKept } = savedAfter(sent.saved, answer.values)
      composed.release(after, isKept ? sent.draft : undefined)
      if (isOverDraft(answer)) {
        void composed.hold()
        setRefusedOn(view)
      }
      // A rule that the page shows as met was judged by what somebody else said of a source meanwhile: it is read anew.
      if (answer.status === 'refused' && ['conflict', 'rules_unmet'].includes(answer.code)) seeAgain()
      setProblems(problemsOf(answer, sent.draft))
    },
  })

  /** The writer has seen what stands against their words and goes on with them. */
  function goOn() {
    if (!rival) return
    setRefusedOn(null)
    setProblems(null)
    composed.release(rival.resolved, null)
    void composed.save()
  }

  function run(intent: Intent | null) {
    if (intent === null) return
    if (isChange(intent)) {
      const next = changed(draft, intent, view.item.bearings)
      const place = placeAfter(intent, next)
      composed.put(next)
      setProblems(null)
      if (intent.kind === 'add-citation') setFind('')
      if (place !== null) goTo(place)
    } else if (intent.kind === 'submit') {
      if (!isSubmitting) void submit()
    } else if (rival) goOn()
    else if (intent.kind === 'save') void composed.save()
    else if (intent.kind === 'enter') enter()
    else if (intent.kind === 'find' && asking.isAway) asking.askAgain()
  }

  useCiting({
    cite(sourceId) {
      if (rival || isFull(draft.citations)) return false
      composed.put(changed(draft, { kind: 'add-citation', sourceId }, view.item.bearings))
      setProblems(null)
      goTo(controlId(`citations[${draft.citations.length}].quote`))
      return true
    },
    save: composed.save,
  })

  /** Enter in the search takes the source that is meant; elsewhere it saves. */
  const enter = useEntered(find, asking, () => {
    const source = meant(find, asking.answer.found)
    if (find.trim() === '') void composed.save()
    else if (source) run({ kind: 'add-citation', sourceId: source.id })
  })

  function onBegin() {
    isTaking.current = true
    void composed.hold()
  }

  function onBeginRefused() {
    isTaking.current = false
    composed.release()
  }

  const otherLine = isDraftRefused && !rival ? t('status-update.compose.otherLine') : undefined
  return {
    known,
    search: { found: asking.answer.found, isAnswered: asking.isAnswered, isAway: asking.isAway },
    draft,
    saved,
    rival,
    problems,
    change,
    put: composed.put,
    errorOf: (name: string) => (name === 'party' ? otherLine : undefined) ?? problems?.fields[name],
    isDirty: composed.isDirty,
    trouble: composed.trouble,
    save: () => void composed.save(),
    isSubmitting,
    find,
    setFind,
    generation,
    pageOf,
    /** What the form sends beside the draft's own fields. */
    frame: frameOf(page, rival ? rival.resolved : saved),
    form: {
      ref: form,
      action: act,
      onSubmit: (event: FormEvent<HTMLFormElement>) => run(submittedIntent(event)),
      onBlur: () => void composed.save(),
    },
    /** For the forms that give the draft up: what they do first, and what becomes of a refusal. */
    giveUp: { onBegin, onBeginRefused, forget: () => forgetCopy(composed.keyNow()) },
    discard: {
      onDiscard() {
        void composed.hold()
        forgetCopy(composed.keyNow())
      },
      onRefused: () => composed.release(),
    },
    offer,
  }
}

function isOverDraft(answer: Answer): boolean {
  return answer.status === 'refused' && answer.code === 'conflict' && answer.details.over === 'draft'
}
