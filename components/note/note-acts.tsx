'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { approveNoteAction } from '@/lib/note/actions/approve'
import { resolveNoteAction } from '@/lib/note/actions/resolve'
import { sendNoteBackAction } from '@/lib/note/actions/send-back'
import { withdrawNoteAction } from '@/lib/note/actions/withdraw'
import { isNoteError } from '@/lib/note/schema'
import type { DeskNoteView } from '@/lib/note/types'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'

const unsent: FormState<never> = { status: 'new' }

type Note = Pick<DeskNoteView, 'id' | 'version' | 'bodySha256' | 'may' | 'isMine' | 'state' | 'publishedAt'>

/** What a member may do with a note as it stands; its whole words are above. */
export function NoteActs({ note }: { note: Note }) {
  const { may } = note
  if (![may.approve, may.sendBack, may.resolve, may.reopen, may.withdraw].includes(true)) return null
  return (
    <div className="btns noteacts">
      {may.approve && <Approve note={note} />}
      {may.sendBack && <SendBack note={note} />}
      {(may.resolve || may.reopen) && <Resolve note={note} />}
      {may.withdraw && <Withdraw note={note} />}
    </div>
  )
}

function Approve({ note }: { note: Note }) {
  const t = useTranslations()
  const id = useId()
  const [state, act] = useSending(approveNoteAction, unsent)
  return (
    <form action={act}>
      <Sent note={note} />
      <Refused text={useProblem(state)} />
      <SubmitButton main describedBy={id} shortcut="a">
        {t('ui.action.approve')}
      </SubmitButton>
      <span className="small quiet means" id={id}>
        {t('note.approveMeans')}
      </span>
    </form>
  )
}

function SendBack({ note }: { note: Note }) {
  const t = useTranslations()
  const [state, act] = useSending(sendNoteBackAction, unsent)
  return (
    <Opener label={t('ui.action.sendBack')} open={state.status !== 'new'} keys="b">
      <form action={act}>
        <Sent note={note} />
        <Reason
          id={`back-${note.id}`}
          label={t('desk.sendBackWhy')}
          hint={t('desk.sendBackHow')}
          state={state}
        />
        <SubmitButton main>{t('ui.action.sendBack')}</SubmitButton>
      </form>
    </Opener>
  )
}

function Resolve({ note }: { note: Note }) {
  const t = useTranslations('note')
  const locale = useLocale()
  const [state, act] = useSending(resolveNoteAction, unsent)
  return (
    <form action={act}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="noteId" value={note.id} />
      <Refused text={useProblem(state)} />
      <SubmitButton name="act" value={note.may.resolve ? 'resolve' : 'reopen'}>
        {note.may.resolve ? t('resolve') : t('reopen')}
      </SubmitButton>
    </form>
  )
}

function Withdraw({ note }: { note: Note }) {
  const t = useTranslations()
  const locale = useLocale()
  const [state, act] = useSending(withdrawNoteAction, unsent)
  return (
    <Opener label={t('ui.action.withdraw')} open={state.status !== 'new'}>
      <form action={act}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="noteId" value={note.id} />
        <Reason
          id={`withdraw-${note.id}`}
          label={t('note.withdrawWhy')}
          hint={t(note.publishedAt === null ? 'note.withdrawHow' : 'note.withdrawPublicHow')}
          state={state}
        />
        <SubmitButton main>{t('ui.action.withdraw')}</SubmitButton>
      </form>
    </Opener>
  )
}

/** What the decision is about: this note, in these exact words. */
function Sent({ note }: { note: Note }) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="noteId" value={note.id} />
      <input type="hidden" name="version" value={note.version} />
      <input type="hidden" name="bodySha256" value={note.bodySha256} />
    </>
  )
}

function Opener({
  label,
  open,
  keys,
  children,
}: {
  label: string
  open: boolean
  keys?: string
  children: ReactNode
}) {
  return (
    <details className="opener" open={open}>
      <summary className="btn" aria-keyshortcuts={keys}>
        {label}
      </summary>
      {children}
    </details>
  )
}

function Reason({
  id,
  label,
  hint,
  state,
}: {
  id: string
  label: string
  hint: string
  state: FormState<never>
}) {
  return (
    <TextArea
      name="reason"
      id={id}
      label={label}
      hint={hint}
      error={useProblem(state)}
      rows={3}
      dir="auto"
      required
      defaultValue={typedText(state, 'reason')}
    />
  )
}

function useProblem(state: FormState<never>): string | undefined {
  const t = useTranslations()
  const refusal = useRefusalText(state)
  if (state.status === 'refused') {
    if (state.code === 'reason_missing') return t('note.reasonMissing')
    return state.code === 'stale' ? t('note.stale') : refusal
  }
  if (state.status !== 'invalid') return undefined
  const [code = 'malformed'] = Object.values(state.fieldErrors).flat()
  return t(`note.error.${isNoteError(code) ? code : 'malformed'}`)
}
