import type { FormState, FormValue, FormValues } from '@/lib/ground/platform/form-state'
import {
  type LookUp,
  NOTHING_SAID,
  PROPOSED_FIELDS,
  PROPOSED_FROM,
  type Proposed,
  type ProposedDescription,
  type ProposedField,
} from './proposed'

/** What the button sends that takes another address in the place of the one that was typed. */
export const insteadOfTyped = (address: string) => `use ${address}`

/** Whether a form asks to look its page up: by a button, or by Enter where nothing is said of the document yet. */
export function looksUp(form: FormData): boolean {
  const intent = intentOf(form)
  return intent === 'look' || intent.startsWith('use ') || (intent === 'enter' && form.get('title') === '')
}

/** The address that a form asks to look up. */
export function addressToLookUp(form: FormData): string {
  const intent = intentOf(form)
  return intent.startsWith('use ') ? intent.slice('use '.length) : String(form.get('address') ?? '')
}

function intentOf(form: FormData): string {
  return String(form.get('intent') ?? '')
}

/** An answer that gives the form back, with what the form before it had looked up. */
export function stillLooked<Output>(
  previous: FormState<unknown>,
  answer: FormState<Output>,
): FormState<Output> {
  const looked = 'values' in previous ? previous.values.looked : undefined
  return 'values' in answer && looked !== undefined
    ? { ...answer, values: { ...answer.values, looked } }
    : answer
}

/**
 * What was typed, and where nothing was, or only an earlier proposal stands, what is proposed.
 *
 * @param begun what was proposed before
 */
export function filledWith(
  typed: Readonly<Record<string, string>>,
  proposed: ProposedDescription,
  begun: readonly ProposedDescription[],
): FormValues {
  const isOpen = (field: ProposedField) =>
    [undefined, '', ...begun.map((each) => each[field].value)].includes(typed[field])
  const filled = PROPOSED_FIELDS.filter(isOpen).map((field) => [field, proposed[field].value])
  return { ...typed, ...Object.fromEntries(filled) }
}

/** A look-up as a form's answer holds it. */
export function lookUpValues({ notSeen, proposed, ...texts }: LookUp): FormValue {
  const { fault = '', status = null, wait = null } = notSeen ?? {}
  return {
    ...texts,
    fault,
    status: `${status ?? ''}`,
    wait: `${wait ?? ''}`,
    proposed: Object.fromEntries(PROPOSED_FIELDS.map((field) => [field, { ...proposed[field] }])),
  }
}

/** The look-up that a form's answer holds; null where it holds none. Anybody can send other data than ours. */
export function lookedUpIn(state: FormState<unknown>): LookUp | null {
  const value = 'values' in state ? state.values.looked : undefined
  if (!isFields(value)) return null
  const text = (name: string) => textIn(value, name)
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)))
  const proposed = value.proposed
  const readProposed = (field: ProposedField) => proposedIn(isFields(proposed) ? proposed[field] : undefined)
  return {
    address: text('address'),
    ledTo: text('ledTo'),
    notSeen:
      text('fault') === '' ? null : { fault: text('fault'), status: number('status'), wait: number('wait') },
    proposed: {
      title: readProposed('title'),
      publisher: readProposed('publisher'),
      author: readProposed('author'),
      date: readProposed('date'),
      language: readProposed('language'),
      type: readProposed('type'),
    },
    unreadDate: text('unreadDate'),
    byNumber: text('byNumber'),
  }
}

function proposedIn(value: FormValue | undefined): Proposed {
  if (!isFields(value)) return NOTHING_SAID
  const from = PROPOSED_FROM.find((known) => known === value.from)
  return from ? { value: textIn(value, 'value'), from, name: textIn(value, 'name') } : NOTHING_SAID
}

function isFields(value: FormValue | undefined): value is { [name: string]: FormValue } {
  return typeof value === 'object' && !Array.isArray(value)
}

function textIn(value: { readonly [name: string]: FormValue }, name: string): string {
  const text = value[name]
  return typeof text === 'string' ? text : ''
}
