/**
 * Who tries to sign in: a browser that has signed in to the account before, or any other. They are counted apart, so that
 * strangers who guess cannot keep the owner out on the devices that the owner uses.
 */
export type Lane = 'known' | 'stranger'

const minute = 60_000

/** The longest time that a failed try counts, in milliseconds: nobody who stops guessing waits longer. */
export const longestMemory = 15 * minute

/**
 * How many failed tries are let through in how long. The sixth within a minute is refused; over an hour the two lanes
 * together allow 4 × (20 + 5) = 100 guesses an account.
 */
const limits: Readonly<Record<Lane, readonly { readonly within: number; readonly tries: number }[]>> = {
  known: [
    { within: minute, tries: 5 },
    { within: longestMemory, tries: 5 },
  ],
  stranger: [
    { within: minute, tries: 5 },
    { within: longestMemory, tries: 20 },
  ],
}

/** Milliseconds until one more try is let through after these failures; 0 when it is now. */
export function waitBeforeTry(lane: Lane, failures: readonly Date[], moment: Date): number {
  const newestFirst = failures.map((at) => at.getTime()).sort((a, b) => b - a)
  const waits = limits[lane].map(({ within, tries }) => {
    const deciding = newestFirst[tries - 1]
    return deciding === undefined ? 0 : deciding + within - moment.getTime()
  })
  return Math.max(0, ...waits)
}
