import 'server-only'
import { LRUCache } from 'lru-cache'
import { Ended } from './fault'
import { type Fetched, type FetchOptions, fetchOutside, type NotFetched } from './fetch'
import { leaveAlone, outsidePace, type Pace, takeHostTurn } from './pace'
import { MOST_ROBOTS, mayRead, type RobotRules, robotRules } from './robots'

export type VisitOptions = Omit<FetchOptions, 'before'> & { readonly pace?: Pace }

/** Seconds after which a host is tried again that did not let its rules for programs be read. */
const WITHOUT_RULES = 10 * 60

/** Rules by origin, for an hour; they may be thrown away at any moment. */
const known = new LRUCache<string, RobotRules>({
  max: 1_000,
  maxSize: 8 * 1024 * 1024,
  sizeCalculation: (rules) => rules.reduce((sum, { pattern }) => sum + pattern.length + 32, 32),
  ttl: 60 * 60 * 1_000,
})

/**
 * Fetches a page as a well-behaved program does: it reads the host's rules first and keeps to them, asks one host once in ten seconds, and leaves
 * it alone for as long as it says. The same goes for each address that it is led to. So a visit may take a minute, and may end with `robots`
 * or `later`; jobs call this, never a page.
 */
export async function fetchInBackground(
  address: string,
  options: VisitOptions = {},
): Promise<Fetched | NotFetched> {
  return await paced(address, options, async (url) => {
    if (!mayRead(await rulesOf(url, options), url)) throw new Ended('robots')
  })
}

/** Fetches with a turn for each address, after what else is to be asked of it; keeps what the host said of when to come again. */
async function paced(
  address: string,
  options: VisitOptions,
  before: (url: URL) => Promise<void>,
): Promise<Fetched | NotFetched> {
  const { pace = outsidePace, signal } = options
  const fetched = await fetchOutside(address, {
    ...options,
    before: async (url) => {
      await before(url)
      await takeHostTurn(url.hostname, pace, signal)
    },
  })
  if ('fault' in fetched && fetched.fault === 'status' && fetched.wait !== null)
    await leaveAlone(new URL(fetched.url).hostname, fetched.wait, pace)
  return fetched
}

/**
 * The rules of a host. Where it has none everything may be read; where it cannot give them just now nothing may (RFC 9309, 2.3.1), so one comes
 * again; where it cannot be reached at all, that is how the visit ends.
 */
async function rulesOf(url: URL, options: VisitOptions): Promise<RobotRules> {
  const kept = known.get(url.origin)
  if (kept) return kept
  const file = await paced(new URL('/robots.txt', url).href, options, async () => undefined)
  const rules = rulesIn(file)
  known.set(url.origin, rules)
  return rules
}

function rulesIn(file: Fetched | NotFetched): RobotRules {
  if (!('fault' in file))
    return robotRules(new TextDecoder().decode(file.decodedBody.subarray(0, MOST_ROBOTS)))
  if (file.fault !== 'status') throw new Ended(file.fault, file.wait)
  const status = file.status ?? 0
  if (status >= 400 && status < 500 && status !== 429) return []
  throw new Ended('later', file.wait ?? WITHOUT_RULES)
}
