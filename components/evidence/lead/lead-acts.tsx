'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { goOn } from '@/components/ground/form/go-on'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { bringBackAction, giveBackAction, letGoAction, takeAction } from '@/lib/evidence/lead/actions/lead'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'

const unsent: FormState<never> = { status: 'new' }

/** What can be done with a lead, each by its key: what it does can be undone by one as well. */
const ACTS = {
  take: { action: takeAction, key: 't' },
  giveBack: { action: giveBackAction, key: 'b' },
  letGo: { action: letGoAction, key: 'x' },
  bringBack: { action: bringBackAction, key: 'r' },
} as const
export type LeadAct = keyof typeof ACTS

/** The acts on one lead. */
export function LeadActs({
  lead,
  acts,
}: {
  lead: { readonly id: string; readonly title: string }
  acts: readonly LeadAct[]
}) {
  return (
    <div className="line gap-s">
      {acts.map((act) => (
        <Act key={act} act={act} lead={lead} />
      ))}
    </div>
  )
}

function Act({ act, lead }: { act: LeadAct; lead: { readonly id: string; readonly title: string } }) {
  const t = useTranslations('lead')
  const name = t(`act.${act}`)
  return (
    <OneForm act={act} id={lead.id} label={t('named', { act: name, title: isolated(lead.title) })}>
      {name}
    </OneForm>
  )
}

function OneForm({
  act,
  id,
  label,
  children,
}: {
  act: LeadAct
  id: string
  label: string
  children: ReactNode
}) {
  const { action, key } = ACTS[act]
  const [state, send] = useSending(action, unsent)
  const refusal = useRefusalText(state)
  return (
    <form action={send} onSubmit={({ currentTarget }) => goOn(currentTarget)}>
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton small label={label} shortcut={key} atOnce main={act === 'take'}>
        {children}
      </SubmitButton>
    </form>
  )
}

/** The lead that was let go last, with the way back. */
export function LetGoLast({ lead, children }: { lead: { id: string; title: string }; children: ReactNode }) {
  return (
    <div className="line gap-s pb-m" role="status">
      <p>{children}</p>
      <UndoForm lead={lead} />
    </div>
  )
}

function UndoForm({ lead }: { lead: { id: string; title: string } }) {
  const t = useTranslations('lead')
  const [state, send] = useSending(bringBackAction, unsent)
  const refusal = useRefusalText(state)
  return (
    <form action={send}>
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={lead.id} />
      <SubmitButton small shortcut="u" atOnce>
        {t('undo')}
      </SubmitButton>
    </form>
  )
}
