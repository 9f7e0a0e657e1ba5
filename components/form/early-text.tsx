'use client'

import { type ComponentProps, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

/**
 * A text area that keeps what was typed into it before the page's script arrived. React, taking the page over, sets an area that begins with
 * words back to them, and one that it holds itself to what it holds; fields of one line that nobody holds it leaves alone.
 */
export function EarlyText(area: ComponentProps<'textarea'>) {
  const own = useId()
  const id = area.id ?? own
  const ref = useRef<HTMLTextAreaElement>(null)
  const isTakenOver = useSyncExternalStore(never, isNot, is)
  const [early] = useState(() => (isTakenOver ? typedInto(id) : undefined))
  useLayoutEffect(() => {
    if (early !== undefined && ref.current) type(ref.current, early)
  }, [early])
  return <textarea {...area} id={id} ref={ref} />
}

/** What somebody typed into an area that the server sent, as long as React has not touched it; undefined where nobody did. */
function typedInto(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined
  const area = document.getElementById(id)
  return area instanceof HTMLTextAreaElement && area.value !== area.defaultValue ? area.value : undefined
}

/** As if it was typed now: React hears of it only where the value is another than the one that it set. */
function type(area: HTMLTextAreaElement, text: string): void {
  area.value = ''
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text)
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

/** While the server's page is taken over, and on the server, the third of these answers; afterwards the second. */
const never = () => () => {}
const isNot = () => false
const is = () => true
