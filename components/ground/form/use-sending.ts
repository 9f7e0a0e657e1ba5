'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { useActionState, useCallback, useRef } from 'react'
import { type FormState, lostOf, readForm, shownAgain } from '@/lib/ground/platform/form-state'
import { formBeingSent, type SentForm, useKeepLate } from './keep-late'
import { openAgain } from './open-again'

/** What a form sends itself to (`defineAction`). */
export type Action<Output> = (state: FormState<Output>, form: FormData) => Promise<FormState<Output>>

/**
 * Sends a form to its action and says how it stands, as React's own `useActionState`, by which alone nothing typed would outlive a sending
 * that no action answered, and nothing typed while one is awaited: every form of ours is sent by this. Without script the action answers by itself.
 */
export function useSending<Output>(action: Action<Output>, unsent: FormState<Output>) {
  const sent = useRef<SentForm | null>(null)
  const kept = useCallback<Action<Output>>(
    (state, form) => {
      sent.current = formBeingSent()
      return answerOf(action, state, form)
    },
    [action],
  )
  // What is sent without script must be the action itself.
  const sending = useActionState<FormState<Output>, FormData>(
    typeof window === 'undefined' ? action : kept,
    unsent,
  )
  useKeepLate(sent, sending[0])
  return sending
}

/**
 * The answer of an action. Where there is none it is said why, with what was typed: the page is from before an upgrade, and is opened anew;
 * something failed on our side; or nothing came back, and nobody knows whether it was taken.
 */
async function answerOf<Output>(
  action: Action<Output>,
  state: FormState<Output>,
  form: FormData,
): Promise<FormState<Output>> {
  try {
    return await action(state, form)
  } catch (error) {
    unstable_rethrow(error)
    const shown = { values: shownAgain(readForm(form)), ...lostOf(form) }
    if (isOfOldPage(error)) {
      openAgain(form)
      return { ...refusedAsOld, ...shown }
    }
    const number = error instanceof Error && 'digest' in error ? String(error.digest) : null
    return number === null
      ? { status: 'refused', ...shown, code: 'unanswered', details: {} }
      : { status: 'refused', ...shown, code: 'failed', details: { number } }
  }
}

/** Whether an action was not answered because the page that called it is from before an upgrade. */
export function isOfOldPage(error: unknown): boolean {
  return unstable_isUnrecognizedActionError(error)
}

/** How a form of such a page stands. */
export const refusedAsOld = { status: 'refused', values: {}, code: 'renewed', details: {} } as const
