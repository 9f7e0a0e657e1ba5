import { setImmediate as turn } from 'node:timers/promises'

/** Between two pieces of work that each take their time: whatever came meanwhile is answered first. */
export function others(): Promise<void> {
  return turn()
}
