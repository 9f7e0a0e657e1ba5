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
  const [early] = useState(() => (isTakenOver ? { typed: typedInto(id), selected: selectedIn(id) } : {}))
  useLayoutEffect(() => {
    if (early.typed !== undefined && ref.current) typeInto(ref.current, early.typed)
    if (early.selected && ref.current instanceof HTMLTextAreaElement)
      ref.current.setSelectionRange(...early.selected)
  }, [early])
  return { id, ref }
}

/** What somebody put into a field that the server sent, as long as React has not touched it; undefined where nobody did. */
function typedInto(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined
  const field = document.getElementById(id)
  if (field instanceof HTMLSelectElement) {
    const sent = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0]
    return field.value === sent?.value ? undefined : field.value
  }
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return undefined
  return field.value === field.defaultValue ? undefined : field.value
}

/** What is selected in an area that somebody is in, as the places of its two ends: what they type next replaces it. */
function selectedIn(id: string): [from: number, to: number] | undefined {
  if (typeof document === 'undefined') return undefined
  const area = document.activeElement
  return area?.id === id && area instanceof HTMLTextAreaElement
    ? [area.selectionStart, area.selectionEnd]
    : undefined
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
