import { isBy } from '@/lib/ground/platform/day'
import { saidIn } from './said'

/** A source that leads to another, from one moment to the next. ISO. */
export interface Led {
  readonly id: string
  readonly from: string
  /** Null while it still does. */
  readonly until: string | null
}

/**
 * Which sources led to one, and from when to when.
 *
 * @param said what a second person accepted of them that begins or ends it, the oldest first for each
 */
export function ledBy(
  to: string,
  said: readonly { readonly id: string; readonly at: string; readonly after: unknown }[],
): readonly Led[] {
  const led: Led[] = []
  for (const { id, at, after } of said) {
    const open = led.findIndex((each) => each.id === id && each.until === null)
    const begun = led[open]
    if (saidIn(after).sameAs === to) {
      if (!begun) led.push({ id, from: at, until: null })
    } else if (begun) led[open] = { ...begun, until: at }
  }
  return led
}

/** Those that led to it at the end of a day; null for now. */
export function ledOn<Each extends Led>(led: readonly Each[], day: string | null): readonly Each[] {
  return led.filter(({ from, until }) =>
    day === null ? until === null : isBy(day, from) && !isBy(day, until),
  )
}
