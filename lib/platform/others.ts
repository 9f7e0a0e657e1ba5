import { setImmediate as turn } from 'node:timers/promises'

/** Between two pieces of work that each take their time: whatever came meanwhile is answered first. */
export function others(): Promise<void> {
  return turn()
}

let last = Promise.resolve()

/** The same for pieces that nobody does one after the other: of all that wait, one a turn. */
export function inTurn(): Promise<void> {
  last = last.then(others)
  return last
}
