/** How many sources a list offers at once; further words narrow it down. */
export const MOST_OFFERED = 12

/** How many are looked for: one more than is offered tells that there are more. */
export const MOST_LOOKED_FOR = MOST_OFFERED + 1

/** What a list shows of the sources that were found, and whether there are more. */
export function offered<Source>(found: readonly Source[]): {
  readonly shown: readonly Source[]
  readonly isCut: boolean
} {
  return { shown: found.slice(0, MOST_OFFERED), isCut: found.length > MOST_OFFERED }
}
