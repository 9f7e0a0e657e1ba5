/** How long a signed-in device may rest, and how long a sign-in lasts at most. In milliseconds. */
export const idleLimit = 30 * 60_000
export const absoluteLimit = 12 * 60 * 60_000
