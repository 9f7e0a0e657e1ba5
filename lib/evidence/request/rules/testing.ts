import type { Act, ActKind } from '../types'

let count = 0
/** An act of a request, put down after those that were made before it. */
export function act(kind: ActKind, day: string, more: Partial<Act> = {}): Act {
  count += 1
  const recordedAt = `2026-11-24T10:00:00.${String(count).padStart(3, '0')}Z`
  return { id: `a${count}`, kind, day, deadline: null, basis: null, correctsId: null, recordedAt, ...more }
}
