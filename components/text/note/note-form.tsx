'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { FieldError } from '@/components/ground/form/field-error'
import { FormKey } from '@/components/ground/form/form-key'
import { LanguageField } from '@/components/ground/form/language-field'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { Fold, type FoldProps } from '@/components/ground/ui/fold'
import { WordDifference } from '@/components/record/review/word-difference'
import type { FormState } from '@/lib/ground/platform/form-state'
import { annotateAction, editNoteAction, replyAction } from '@/lib/text/note/actions/write'
import { NOTE_ERRORS } from '@/lib/text/note/schema'
import type { NoteAnswer, NoteKind, NoteVisibility, PreviewedNote } from '@/lib/text/note/types'
import { KindFields } from './kind-fields'
import { keepNoteCopy, noteCopyKey, readNoteCopy } from './note-copy'
import { NoteText } from './note-text'

const actions = { annotate: annotateAction, reply: replyAction, edit: editNoteAction } as const

interface NoteFormProps {
  kind: keyof typeof actions
  /** What the form sends along: what the note is about, or which note it is. */
  hidden: Readonly<Record<string, string | number>>
  memberId: string
  /** Which of the person's forms it is, for the copy on this device. */
  copy: string
  /** What it opens with. */
  initial: PreviewedNote
  /** Whether it may be for everyone. */
  mayBePublic: boolean
  /** Of which kinds it may be; an analyst's note only, where nothing is said. */
  kinds?: readonly NoteKind[]
  /** Where *Cancel* leads, where the form is a page. */
  cancel?: string
  /** The line under which it is folded; one that came back with something to say stands open. */
  fold?: Omit<FoldProps, 'children'>
}

const unsent: FormState<NoteAnswer> = { status: 'new' }

/** The words of a note, who reads it and how it will look. Nothing typed is lost: not by a refusal, not by a closed tab. */
export function NoteForm({
  kind,
  hidden,
  memberId,
  copy,
  initial,
  mayBePublic,
  kinds,
  cancel,
  fold,
}: NoteFormProps) {
  const t = useTranslations()
  const locale = useLocale()
  const [state, act] = useSending(actions[kind], unsent)
  const typed = typedIn(state, initial)
  const [body, setBody] = useState(typed.body)
  const [isRestored, setRestored] = useState(false)
  const key = noteCopyKey(memberId, copy)
  const id = `${kind}${hidden.noteId ?? ''}`
  const errorOf = useErrorText(state)
  const conflict = state.status === 'refused' && state.code === 'conflict' ? state.details : null
  // After a conflict the next saving is on what stands there now, which is shown.
  const sent = conflict?.version === undefined ? hidden : { ...hidden, version: conflict.version }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the form opens with makes way for a copy
  useEffect(() => {
    const kept = readNoteCopy(key)
    if (kept === null || state.status !== 'new' || kept === initial.body) return
    setBody(kept)
    setRestored(true)
  }, [key])

  const form = (
    <form action={act} className="noteform">
      <Problems state={state} errorOf={errorOf} id={id} />
      {isRestored && (
        <p className="small quiet" role="status">
          {t('note.annotate.restored')}
        </p>
      )}
      <input type="hidden" name="locale" value={locale} />
      {kind !== 'edit' && <FormKey state={state} />}
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {conflict && typeof conflict.saved === 'string' && (
        <div className="pt-s pb-m">
          <p className="mini">{t('note.savedMeanwhile')}</p>
          <WordDifference before={conflict.saved} after={body} lang={typed.language} />
        </div>
      )}
      <TextArea
        name="body"
        id={`${id}-body`}
        label={t('note.annotate.text')}
        hint={t('note.annotate.markdown')}
        error={errorOf('body')}
        rows={6}
        dir="auto"
        required
        value={body}
        onChange={({ target }) => {
          setBody(target.value)
          keepNoteCopy(key, target.value)
        }}
      />
      <Preview body={body} language={typed.language} />
      <div className="slim">
        <LanguageField
          name="language"
          id={`${id}-language`}
          label={t('note.annotate.language')}
          error={errorOf('language')}
          defaultValue={typed.language}
        />
      </div>
      {kinds && (
        <KindFields
          key={state.status}
          id={id}
          kinds={kinds}
          typed={typed.ofKind}
          language={typed.language}
          errorOf={errorOf}
        />
      )}
      {mayBePublic ? (
        <Readers id={`${id}-visibility`} chosen={typed.visibility} error={errorOf('visibility')} />
      ) : (
        <input type="hidden" name="visibility" value="team" />
      )}
      <p className="btns pt-m">
        <SubmitButton main name="intent" value="save">
          {t(kind === 'reply' ? 'note.saveReply' : 'note.annotate.save')}
        </SubmitButton>
        {mayBePublic && (
          <SubmitButton name="intent" value="submit">
            {t('ui.action.submit')}
          </SubmitButton>
        )}
        {cancel !== undefined && (
          <a className="tap" href={cancel}>
            {t('ui.action.cancel')}
          </a>
        )}
      </p>
    </form>
  )
  if (!fold) return form
  return (
    <Fold {...fold} open={fold.open || state.status !== 'new'}>
      {form}
    </Fold>
  )
}

const FIELDS = ['body', 'language', 'visibility', 'kind', 'title', 'alsoOn', 'checkedUpTo', 'sources']

function Problems({
  state,
  errorOf,
  id,
}: {
  state: FormState<NoteAnswer>
  errorOf: (field: string) => string | undefined
  id: string
}) {
  const t = useTranslations()
  const refusal = useRefusalText(state)
  if (state.status !== 'invalid' && state.status !== 'refused') return null
  const errors =
    state.status === 'refused'
      ? [{ field: null, text: refusal }]
      : Object.keys(state.fieldErrors).map((field) => ({
          field: FIELDS.includes(field) ? `${id}-${field}` : null,
          text: errorOf(field),
        }))
  return <ErrorSummary title={t('note.notSaved')} kept={t('form.kept')} errors={errors} />
}

/** How it will look, by the rules of the public page. With script it follows what is typed; without, the button shows it. */
function Preview({ body, language }: { body: string; language: string }) {
  const t = useTranslations('note.annotate')
  return (
    <div className="field">
      <p className="mini mini--0">{t('preview')}</p>
      <div className="preview">
        {body.trim() === '' ? (
          <p className="small quiet">{t('nothingToShow')}</p>
        ) : (
          <NoteText body={body} language={language} />
        )}
      </div>
      <p className="pt-s">
        <SubmitButton small name="intent" value="preview">
          {t('showPreview')}
        </SubmitButton>
      </p>
    </div>
  )
}

function Readers({ id, chosen, error }: { id: string; chosen: NoteVisibility; error: ReactNode }) {
  const t = useTranslations('note.annotate')
  return (
    <fieldset className={error === undefined ? undefined : 'bad'} id={id} tabIndex={-1}>
      <legend className="mini">{t('who')}</legend>
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="inline-pick">
        {(['team', 'public'] as const).map((visibility) => (
          <label key={visibility}>
            <input
              type="radio"
              name="visibility"
              value={visibility}
              defaultChecked={visibility === chosen}
              aria-describedby={error === undefined ? undefined : `${id}-error`}
            />
            <span>{t(visibility === 'team' ? 'team' : 'publicOnceRead')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What a field opens with: what was typed before the form came back, else what it was given. */
function typedIn(state: FormState<NoteAnswer>, initial: PreviewedNote): PreviewedNote {
  if (state.status === 'done') return state.value
  if (!('values' in state)) return initial
  const { body, language, visibility } = state.values
  return {
    ofKind: state.values,
    body: typeof body === 'string' ? body : '',
    language: typeof language === 'string' ? language : initial.language,
    visibility: visibility === 'public' ? 'public' : 'team',
  }
}

function useErrorText(state: FormState<NoteAnswer>): (field: string) => string | undefined {
  const t = useTranslations('note.error')
  return useFaultReader(state, NOTE_ERRORS, (code) => t(code))
}
