'use client'

import { createContext, type ReactNode, useContext, useId, useState } from 'react'
import type { FormState } from '@/lib/ground/platform/form-state'

const PageKey = createContext<string | null>(null)

/** Gives the forms of a page their keys. `pageKey` is another each time that the page is made. */
export function FormKeys({ pageKey, children }: { pageKey: string; children: ReactNode }) {
  return <PageKey value={pageKey}>{children}</PageKey>
}

/** The key of a form that makes something, by which it is known when it is sent again. Browsers that remember fields do not remember it. */
export function FormKey({ state }: { state: FormState<unknown> }) {
  const { key } = useFormKey(state)
  return <input type="hidden" name="key" value={key} autoComplete="off" />
}

/**
 * As `FormKey`, for a form that is put together by script. The key stays while the form stands, though the page around it is read anew;
 * once the form has made its thing, or came back because it was sent before with other words, the next sending is another: `renew`.
 */
export function useFormKey(state: FormState<unknown>): { readonly key: string; readonly renew: () => void } {
  const pageKey = useContext(PageKey)
  if (pageKey === null) throw new Error('a form that makes something stands outside FormKeys')
  const place = useId()
  const [first] = useState(pageKey)
  const [answered, setAnswered] = useState({ state, times: 0 })
  if (answered.state !== state)
    setAnswered({ state, times: isOver(state) ? answered.times + 1 : answered.times })
  return {
    key: `${first}${place}_${answered.times}`.replace(/\W/g, ''),
    renew: () => setAnswered(({ times }) => ({ state, times: times + 1 })),
  }
}

/** Whether what is sent next is another form than what this answers. */
export function isOver(state: FormState<unknown>): boolean {
  return state.status === 'done' || (state.status === 'refused' && state.code === 'sent_before')
}
