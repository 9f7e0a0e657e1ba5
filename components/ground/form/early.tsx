'use client'

import {
  type ComponentProps,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'

// Fields that keep what was typed, chosen or selected before the page's script arrived. React, taking the page over, sets an area that begins
// with words back to them, and every field that it holds itself to what it holds; fields of one line that nobody holds it leaves alone.

/** What words are typed into, or one of a list is chosen in. */
export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement

/** An area of several lines, held or not. */
export function EarlyText(area: ComponentProps<'textarea'>) {
  const { id, ref } = useEarly<HTMLTextAreaElement>(area.id)
  return <textarea {...area} id={id} ref={ref} />
}

/** A field of one line whose words React holds. */
export function EarlyInput(input: ComponentProps<'input'>) {
  const { id, ref } = useEarly<HTMLInputElement>(input.id)
  return <input {...input} id={id} ref={ref} />
}

/** A choice out of a list which React holds. */
export function EarlySelect(select: ComponentProps<'select'>) {
  const { id, ref } = useEarly<HTMLSelectElement>(select.id)
  return <select {...select} id={id} ref={ref} />
}

/** The name and the place of a field; what stood in it before React took it over is typed into it again, and the caret is where it was. */
function useEarly<Kind extends Field>(given?: string): { id: string; ref: RefObject<Kind | null> } {
  const own = useId()
  const id = given ?? own
  const ref = useRef<Kind>(null)
  const isTakenOver = useSyncExternalStore(never, isNot, is)
  const [early] = useState(() => (isTakenOver ? earlyIn(id) : {}))
  useLayoutEffect(() => {
    if (early.typed !== undefined && ref.current) typeInto(ref.current, early.typed)
    if (early.selected && ref.current instanceof HTMLTextAreaElement)
      ref.current.setSelectionRange(...early.selected)
  }, [early])
  return { id, ref }
}

/** What somebody put into a field that the server sent, and what they had selected in it: its two ends. */
type Early = { readonly typed?: string; readonly selected?: readonly [from: number, to: number] }

/**
 * What was seen of each field. React may begin to take a page over, be interrupted by a press, and begin anew: by then it has set an area back
 * to the server's words, and nothing but this says what was typed.
 */
const seen = new WeakMap<Element, Early>()

function earlyIn(id: string): Early {
  const field = typeof document === 'undefined' ? null : document.getElementById(id)
  if (field === null) return {}
  const now = { typed: typedInto(field), ...selectedIn(field) }
  const before = seen.get(field)
  const early = now.typed === undefined && before?.typed !== undefined ? before : now
  seen.set(field, early)
  return early
}

/** The words that stand in a field in place of those that the server sent; undefined where these do. */
function typedInto(field: Element): string | undefined {
  if (field instanceof HTMLSelectElement) {
    const sent = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0]
    return field.value === sent?.value ? undefined : field.value
  }
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return undefined
  return field.value === field.defaultValue ? undefined : field.value
}

/** In an area that somebody is in: what they type next replaces it. */
function selectedIn(area: Element): Pick<Early, 'selected'> {
  return area === document.activeElement && area instanceof HTMLTextAreaElement
    ? { selected: [area.selectionStart, area.selectionEnd] }
    : {}
}

/** Puts words into a field as if they were typed now: React hears of it only where the value is another than the one that it set. */
export function typeInto(field: Field, text: string): void {
  if (field instanceof HTMLSelectElement) {
    field.value = text
    field.dispatchEvent(new Event('change', { bubbles: true }))
    return
  }
  field.value = ''
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** While the server's page is taken over, and on the server, the third of these answers; afterwards the second. */
const never = () => () => {}
const isNot = () => false
const is = () => true
