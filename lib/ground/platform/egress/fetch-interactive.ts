import 'server-only'
import { type Fetched, type FetchOptions, fetchOutside, type NotFetched } from './fetch'
import { leaveAlone, outsidePace, type Pace, takeHostTurn } from './pace'

export type LookOptions = Omit<FetchOptions, 'before'> & { readonly pace?: Pace }

/** So long somebody who looks on waits for a host's turn, seconds. */
const PATIENCE = 10

/**
 * Fetches one page for somebody who asked for this page and waits, as their browser would: the host's rules for programs are not asked, which
 * are for those who go about by themselves. A host is asked once in ten seconds all the same, the addresses that it leads to within itself
 * being one visit, and is left alone while it says so (`later`).
 */
export async function fetchInteractive(
  address: string,
  options: LookOptions = {},
): Promise<Fetched | NotFetched> {
  const { pace = { ...outsidePace, patience: PATIENCE }, signal } = options
  const visited = new Set<string>()
  const fetched = await fetchOutside(address, {
    ...options,
    before: async ({ hostname }) => {
      if (visited.has(hostname)) return
      visited.add(hostname)
      await takeHostTurn(hostname, pace, signal)
    },
  })
  if ('fault' in fetched && fetched.fault === 'status' && fetched.wait !== null)
    await leaveAlone(new URL(fetched.url).hostname, fetched.wait, pace)
  return fetched
}
