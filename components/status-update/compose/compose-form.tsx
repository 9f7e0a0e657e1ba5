'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react'
import { localePath } from '@/lib/i18n/routing'
import { type FormState, readForm } from '@/lib/platform/form-state'
import { editDraftAction } from '@/lib/status-update/actions/edit-draft'
import {
  type Change,
  changed,
  fieldsOf,
  type Intent,
  isChange,
  placeAfter,
  readIntent,
  typedOver,
} from '@/lib/status-update/rules/compose'
import { findInLibrary } from '@/lib/status-update/rules/find-in-library'
import type { SavedDraft } from '@/lib/status-update/types'
import { ErrorSummary } from '../../form/error-summary'
import { BeginButton } from './begin-button'
import { ConfidencePick, JudgementPick, PartyPick } from './choices'
import { ComposingProvider } from './composing'
import type { Composition } from './composition'
import { Conflict } from './conflict'
import { Dates } from './dates'
import { Discard } from './discard'
import { Elements, Evidence, SearchLogs } from './grounds'
import { forgetCopy, type LocalCopy, readCopy } from './local-copy'
import { Beginnings, CopyOffer } from './notices'
import { didNotGo, useProblems } from './problems'
import { RationaleField } from './rationale-field'
import { IntentButton } from './row-field'
import { formOf, frameOf, openingOf, reopened, rivalOf, savedAfter } from './saved'
import { momentText, SavedLine, SaveTrouble } from './saved-line'
import { ComposeSide } from './side'
import { LaterTextField, SuccessionFields } from './succession-fields'
import { useDraft } from './use-draft'

type Answer = FormState<SavedDraft>
const unsent: Answer = { status: 'new' }

interface ComposeFormProps {
  view: Composition
  memberId: string
  /** YYYY-MM-DD, by the server's clock. */
  today: string
  /** What the library was searched for, where the page was opened by such a search. */
  find: string
  /** The item's words in their passage, shown where one's text stands against another. */
  words: ReactNode
}

/**
 * The composing form. Its buttons all send it with what they ask for (`intent`): where scripts run the page does it at once and saves
 * at every pause; without, the server does the same to the draft and shows the page again.
 */
export function ComposeForm({ view, memberId, today, find: searchedFor, words }: ComposeFormProps) {
  const locale = useLocale()
  const t = useTranslations()
  const router = useRouter()
  const page = { locale, statement: view.statement.slug, reference: view.item.reference }
  const [posted, act] = useActionState(editDraftAction, unsent)
  const problemsOf = useProblems(view)
  const [opening] = useState(() => {
    const fresh = openingOf(view, today, locale)
    return 'values' in posted ? reopened(fresh, posted.values) : fresh
  })
  const [problems, setProblems] = useState(() => problemsOf(posted, opening.draft))
  /** The view before the server refused the draft, or `posted` where this page is that answer; null while nothing was refused. */
  const [refusedOn, setRefusedOn] = useState<Composition | 'posted' | null>(
    isOverDraft(posted) ? 'posted' : null,
  )
  const [find, setFind] = useState(searchedFor)
  const [offer, setOffer] = useState<LocalCopy | null>(null)
  const [goTo, setGoTo] = useState<{ readonly id: string } | null>(null)
  /** Counts how often the draft was taken over whole, so that every control starts anew. */
  const [generation, setGeneration] = useState(0)
  const isTaking = useRef(false)
  const form = useRef<HTMLFormElement>(null)

  const composed = useDraft(page, memberId, opening, () => {
    setRefusedOn(view)
    seeAgain()
  })
  const { draft, saved } = composed
  const isDraftRefused = refusedOn !== null && refusedOn !== view
  const rival = rivalOf(view, saved, isDraftRefused)
  const pageOf = (party: string) =>
    `${localePath(locale, `/desk/${page.statement}/${page.reference}`)}?party=${party}`

  /** Reads anew what stands on the server. Where the draft has moved to another line, that line's page is opened. */
  function seeAgain() {
    const { opened } = composed.latest()
    if (opened !== '' && opened !== view.party) location.assign(pageOf(opened))
    else startTransition(() => router.refresh())
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when scripts begin to run
  useEffect(() => {
    const copy = readCopy(composed.keyNow())
    if (copy && JSON.stringify(copy.draft) !== JSON.stringify(opening.draft)) setOffer(copy)
    if (refusedOn) void composed.hold()
    if (!form.current) return
    const typed = typedOver(opening.draft, readForm(new FormData(form.current)))
    if (opening.kept === null || JSON.stringify(typed) !== JSON.stringify(opening.draft)) composed.put(typed)
  }, [])

  useEffect(() => {
    if (goTo) document.getElementById(goTo.id)?.focus()
  }, [goTo])

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

  async function submit() {
    await composed.save()
    const sent = await composed.hold()
    startTransition(async () => {
      const answer = await editDraftAction(unsent, formOf(page, sent.draft, sent.saved, 'submit')).catch(
        (error: unknown) => {
          unstable_rethrow(error)
          // No answer: said to the writer below; the words are in the page, and saved where the server could be reached.
          return null
        },
      )
      if (answer === null) {
        composed.release()
        setProblems(didNotGo(t('compose.notSubmitted')))
        return
      }
      if (!('values' in answer)) return
      const { saved: after, isKept } = savedAfter(sent.saved, answer.values)
      composed.release(after, isKept ? sent.draft : undefined)
      if (isOverDraft(answer)) {
        void composed.hold()
        setRefusedOn(view)
      }
      if (answer.status === 'refused' && answer.code === 'conflict') seeAgain()
      setProblems(problemsOf(answer, sent.draft))
    })
  }

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
      const next = changed(draft, intent)
      const place = placeAfter(intent, next)
      composed.put(next)
      setProblems(null)
      if (intent.kind === 'add-citation') setFind('')
      if (place !== null) setGoTo({ id: place })
    } else if (intent.kind === 'submit') void submit()
    else if (rival) goOn()
    else if (intent.kind === 'save') void composed.save()
    else if (intent.kind === 'enter') onEnter()
  }

  /** Enter in the search takes the one source that is found; elsewhere it saves. */
  function onEnter() {
    const found = findInLibrary(view.library, find)
    const [only] = found
    if (find.trim() === '') void composed.save()
    else if (only && found.length === 1) run({ kind: 'add-citation', sourceId: only.id })
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { nativeEvent } = event
    const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    run(readIntent(button instanceof HTMLButtonElement ? button.value : 'enter'))
  }

  function onBegin() {
    isTaking.current = true
    void composed.hold()
  }

  function onBeginRefused() {
    isTaking.current = false
    composed.release()
  }

  const otherLine = isDraftRefused && !rival ? t('compose.otherLine') : undefined
  const errorOf = (name: string) => (name === 'party' ? otherLine : undefined) ?? problems?.fields[name]
  const savedLine = <SavedLine savedAt={saved.savedAt} isDirty={composed.isDirty} today={today} />
  return (
    <ComposingProvider value={{ view, draft, change, errorOf }}>
      <CopyOffer
        copy={offer}
        today={today}
        onTake={() => {
          if (offer) composed.put({ ...offer.draft })
          setGeneration((count) => count + 1)
          setOffer(null)
        }}
        onLeave={() => {
          if (!composed.isDirty) forgetCopy(composed.keyNow())
          setOffer(null)
        }}
      />
      {!rival && <Beginnings version={saved.version} onBegin={onBegin} onRefused={onBeginRefused} />}
      <form
        ref={form}
        className={rival ? undefined : 'main-side'}
        action={act}
        onSubmit={onSubmit}
        onBlur={() => void composed.save()}
        noValidate
      >
        <div key={generation}>
          {/* The Enter key presses a form's first button. */}
          <button type="submit" name="intent" value="enter" className="vh" tabIndex={-1} aria-hidden="true" />
          <Hidden fields={frameOf(page, rival ? rival.resolved : saved)} />
          {rival ? (
            <Conflict
              rival={rival}
              saved={saved}
              words={words}
              hidden={<Hidden fields={fieldsOf(draft).filter(([name]) => name !== 'rationale')} />}
              take={
                rival.kind === 'revision' ? (
                  <button type="submit" form="take-theirs" className="btn">
                    {t('error.useTheirs')}
                  </button>
                ) : (
                  <a className="btn" href={pageOf(view.party)} onClick={() => forgetCopy(composed.keyNow())}>
                    {rival.kind === 'draft' ? t('error.useTheirs') : t('conflict.openAnew')}
                  </a>
                )
              }
            />
          ) : (
            <>
              {problems && problems.summary.length > 0 && (
                <ErrorSummary
                  title={
                    problems.canFix ? t('error.fix', { n: problems.summary.length }) : t('account.problem')
                  }
                  kept={
                    saved.savedAt && !composed.isDirty
                      ? t('compose.draftSaved', { time: momentText(locale, saved.savedAt, today) })
                      : t('error.kept')
                  }
                  errors={problems.summary}
                />
              )}
              <PartyPick opened={saved.opened} />
              <JudgementPick />
              <LaterTextField />
              <ConfidencePick />
              <Dates />
              <RationaleField />
              <Evidence find={find} onFind={setFind} />
              {view.item.force === 'claimed' && <Elements />}
              <SearchLogs />
              <SuccessionFields />
              <div className="hang">
                <div className="hang__h" />
                <div>
                  <div className="btns">
                    <IntentButton value="submit" className="btn btn--go">
                      {t('action.submit')}
                    </IntentButton>
                    <IntentButton value="save" className="btn">
                      {t('action.saveDraft')}
                    </IntentButton>
                    {savedLine}
                  </div>
                  <SaveTrouble trouble={composed.trouble} onRetry={() => void composed.save()} />
                </div>
              </div>
            </>
          )}
        </div>
        {!rival && <ComposeSide saved={savedLine} />}
      </form>
      {!rival && (
        <Discard
          statement={page.statement}
          reference={page.reference}
          saved={saved}
          onDiscard={() => {
            void composed.hold()
            forgetCopy(composed.keyNow())
          }}
          onRefused={() => composed.release()}
        />
      )}
      {rival?.kind === 'revision' && (
        <BeginButton
          id="take-theirs"
          revisionId={rival.revision.id}
          instead={saved.version}
          onBegin={onBegin}
          onRefused={onBeginRefused}
        />
      )}
    </ComposingProvider>
  )
}

function isOverDraft(answer: Answer): boolean {
  return answer.status === 'refused' && answer.code === 'conflict' && answer.details.over === 'draft'
}

function Hidden({ fields }: { fields: readonly (readonly [name: string, value: string])[] }) {
  return fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
