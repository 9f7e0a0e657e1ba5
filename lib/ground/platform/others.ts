import { setImmediate as turn } from 'node:timers/promises'

/** Between two pieces of work that each take their time: whatever came meanwhile is answered first. */
export function others(): Promise<void> {
  return turn()
}

/** What is made of each of many, in their order, so many at once and others in between. @param atOnce as many as take less than anybody should wait */
export async function eachAmongOthers<Given, Made>(
  all: readonly Given[],
  make: (each: Given) => Made,
  atOnce = 50,
): Promise<Made[]> {
  const made: Made[] = []
  for (let from = 0; from < all.length; from += atOnce) {
    if (from > 0) await others()
    made.push(...all.slice(from, from + atOnce).map(make))
  }
  return made
}

let last = Promise.resolve()

/** The same for pieces that nobody does one after the other: of all that wait, one a turn. */
export function ownTurn(): Promise<void> {
  last = last.then(others)
  return last
}
