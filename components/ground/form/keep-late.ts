'use client'

import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { FormState } from '@/lib/ground/platform/form-state'
import { type Field, typeInto } from './early'
import { keep, letWait, type Waiting, waiting } from './late-store'
import { placesOf, withLateWords } from './late-words'

// What somebody types while their form is on its way. React empties a form once its action is done, and where the action leads on every page
// below it is made anew: by either alone these words would be gone.

/** A form that was sent and has no answer yet: what stood in each of its fields. */
export type SentForm = {
  readonly form: HTMLFormElement
  readonly page: string
  readonly fields: ReadonlyMap<Field, string>
}

/** Which form is being sent: React calls its action within the event, and does not say. */
let submitted: HTMLFormElement | null = null
if (typeof document !== 'undefined')
  document.addEventListener(
    'submit',
    ({ target }) => {
      submitted = target instanceof HTMLFormElement ? target : null
      setTimeout(() => {
        submitted = null
      })
    },
    true,
  )

/** The form that is being sent just now, with what stands in it; null where none is. */
export function formBeingSent(): SentForm | null {
  const form = submitted
  if (form === null) return null
  const fields = new Map(fieldsIn(form).map((field) => [field, field.value]))
  form.addEventListener('reset', () => keepOver(fields), { once: true })
  return { form, page: location.pathname, fields }
}

/** Keeps what is typed into a form from when it is sent to when its answer is shown. @param state another with each answer */
export function useKeepLate(sent: RefObject<SentForm | null>, state: FormState<unknown>): void {
  // An answer that leaves the page as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is another state
  useLayoutEffect(() => {
    sent.current = null
  }, [state])
  // One that leads on, to this page or to another.
  useLayoutEffect(
    () => () => {
      if (sent.current) leave(sent.current)
      sent.current = null
    },
    [sent],
  )
  useEffect(putBack, [])
}

/** Called as a form is about to be emptied: afterwards its fields hold what was typed since it was sent. */
function keepOver(fields: ReadonlyMap<Field, string>): void {
  const late = [...fields].flatMap(([field, before]) =>
    field.value === before ? [] : [{ field, words: { name: field.name, sent: before, typed: field.value } }],
  )
  queueMicrotask(() => {
    for (const { field, words } of late) fill(field, withLateWords(words, field.value))
  })
}

function leave({ form, page, fields }: SentForm): void {
  const late = [...fields].flatMap(([{ name, value }, before]) =>
    value === before ? [] : [{ name, sent: before, typed: value }],
  )
  if (late.length === 0) return
  const before = [...fields].map(([{ name }, text]) => ({ name, text }))
  const makes = form.querySelector('input[type="hidden"][name="key"]') !== null
  letWait({ page, form: whichForm(form), makes, before, late })
}

/** Puts back what waits for this page. Of a form that made its thing and led elsewhere nothing waits: opened again it is for another. */
function putBack(): void {
  const all = waiting()
  // Whoever signs in now may be somebody else.
  const isSigningIn = document.querySelector('input[type="password"]') !== null
  const left = isSigningIn
    ? []
    : all.filter((words) => (words.page === location.pathname ? !isPutBack(words) : !words.makes))
  if (left.length < all.length) keep(left)
}

/** @returns whether its form stands on this page */
function isPutBack({ form: which, before, late }: Waiting): boolean {
  const form = [...document.forms].find((each) => whichForm(each) === which)
  if (!form) return false
  const fields = fieldsIn(form)
  const after = fields.map(({ name, value: text }) => ({ name, text }))
  for (const [index, place] of placesOf(late, before, after).entries()) {
    const field = fields.find(({ name }) => name === place)
    const words = late[index]
    if (field && words) fill(field, withLateWords(words, field.value))
  }
  return true
}

function fill(field: Field, text: string): void {
  if (field.isConnected && field.value !== text) typeInto(field, text)
}

/** Fields into which words are typed, or one of a list is chosen. What is secret, or a choice among boxes, is not put back. */
function fieldsIn(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (field): field is Field =>
      (field instanceof HTMLInputElement && TYPED.has(field.type)) ||
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLSelectElement && !field.multiple),
  )
}

const TYPED: ReadonlySet<string> = new Set([
  'text',
  'search',
  'url',
  'email',
  'tel',
  'number',
  'date',
  'month',
])

/** What tells a form from the others of its page: what it is about, but not as of which version. */
function whichForm(form: HTMLFormElement): string {
  const about = [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"][name]')]
    .filter(({ name }) => !/[[$]|^(?:version|fingerprint|key)$/.test(name))
    .map(({ name, value }) => [name, value])
  const lists = [...new Set(fieldsIn(form).map(({ name }) => name.replace(/\[.*$/, '')))].sort()
  return JSON.stringify([about, lists])
}
