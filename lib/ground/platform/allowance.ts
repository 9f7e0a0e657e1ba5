/** So many of something within so many seconds. */
export type Allowance = { readonly most: number; readonly seconds: number }

/** What may be done how often: each of its allowances holds. */
export type Limit = { readonly name: string; readonly allowances: readonly Allowance[] }

/** The longest time that something counts against a limit, in seconds. */
export function memoryOf({ allowances }: Limit): number {
  return Math.max(...allowances.map(({ seconds }) => seconds))
}

/** Seconds until one more is let through, after it was done at these times; 0 when it is now. */
export function waitAfter({ allowances }: Limit, times: readonly Date[], moment: Date): number {
  const newestFirst = times.map((at) => at.getTime()).sort((a, b) => b - a)
  const waits = allowances.map(({ most, seconds }) => {
    const deciding = newestFirst[most - 1]
    return deciding === undefined ? 0 : Math.ceil((deciding + seconds * 1_000 - moment.getTime()) / 1_000)
  })
  return Math.max(0, ...waits)
}
