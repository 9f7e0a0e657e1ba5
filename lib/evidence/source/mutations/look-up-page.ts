import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import type { Limit } from '@/lib/ground/platform/allowance'
import { authorize } from '@/lib/ground/platform/authorize'
import { transaction } from '@/lib/ground/platform/db'
import type { Fetched } from '@/lib/ground/platform/egress/fetch'
import { fetchInteractive } from '@/lib/ground/platform/egress/fetch-interactive'
import { readSayingsOf } from '@/lib/ground/platform/egress/read-fetched'
import { Refusal } from '@/lib/ground/platform/errors'
import { takeTurn } from '@/lib/ground/platform/rate-limit'
import { keyedHash } from '@/lib/ground/platform/secret-token'
import { isWebAddress } from '@/lib/ground/platform/web-address'
import { findNewestOfHost, findSame } from '../data/find'
import { may } from '../policy'
import { pageSays } from '../rules/page-says'
import { hostIn, type LookedAt, proposedDescription } from '../rules/propose'
import type { LookUp, NotSeen, ProposedDescription } from '../rules/proposed'

/** How many pages one person has looked up. */
const LIMIT: Limit = { name: 'source: looked up', allowances: [{ most: 30, seconds: 10 * 60 }] }

const NOTHING: LookedAt = { said: [], beginning: '' }

type LookedUp = {
  readonly lookUp: LookUp
  readonly begun: readonly ProposedDescription[]
  readonly likely: readonly string[]
}

/**
 * Looks at the page of a document that is to be added, and proposes what may be said of it. Nothing is saved. A page that cannot be seen is no
 * refusal: `notSeen` says why, and what the address tells is proposed all the same.
 *
 * @param words what is known of its words already: a title, words that were selected
 * @returns what came of it; what its form may have begun with before, a title of the page in other words among it; and the ids of sources
 *   that stand under the other addresses that it has
 * @throws Refusal `not_permitted` (no analyst), `duplicate` (as `addSource`, with `same: 1`: the library has this address, and nothing was
 *   asked), `too_many_tries`
 */
export async function lookUpPage(
  actor: Member,
  { address, words }: { readonly address: string; readonly words: string },
  look: typeof fetchInteractive = fetchInteractive,
): Promise<LookedUp> {
  authorize(may, actor, 'add', { people: [] })
  const [same] = await sourcesAt(actor, [address])
  if (same !== undefined) throw new Refusal('duplicate', { found: same, same: 1 })
  const { wait } = await takeTurn([{ limit: LIMIT, who: keyedHash('looked up', actor.id) }])
  if (wait > 0) throw new Refusal('too_many_tries', { minutes: Math.ceil(wait / 60) })
  const fetched = await look(address)
  const { notSeen, page } = await seen(actor, fetched)
  const says = pageSays(page.said)
  const ledTo = 'fault' in fetched ? address : fetched.finalUrl
  const own = says.addresses.flatMap((own) => (URL.canParse(own, ledTo) ? new URL(own, ledTo).href : []))
  const [known, knownBefore] = await Promise.all([ledTo, address].map((at) => findNewestOfHost(hostIn(at))))
  const before = proposedDescription(address, words, knownBefore ?? null)
  return {
    begun: [before, ...says.titles.map((title) => ({ ...before, title }))],
    lookUp: {
      address,
      ledTo,
      notSeen,
      proposed: proposedDescription(ledTo, words, known ?? null, page),
      unreadDate: says.unreadDate,
      byNumber: says.byNumber,
    },
    likely: await sourcesAt(actor, [ledTo, ...own, says.byNumber].filter(isWebAddress)),
  }
}

async function seen(
  actor: Member,
  fetched: Awaited<ReturnType<typeof fetchInteractive>>,
): Promise<{ readonly notSeen: NotSeen | null; readonly page: LookedAt }> {
  if ('fault' in fetched) {
    const { fault, status, wait } = fetched
    return { notSeen: { fault, status, wait }, page: NOTHING }
  }
  return seenIn(actor, fetched)
}

async function seenIn(actor: Member, fetched: Fetched) {
  const read = await readSayingsOf(actor.id, fetched)
  if (!('fault' in read)) return { notSeen: null, page: read }
  const fault = read.fault === 'busy' ? 'busy' : 'unreadable'
  return { notSeen: { fault, status: null, wait: null }, page: NOTHING }
}

/** The sources that stand under any of these addresses, each once. */
function sourcesAt(actor: Member, addresses: readonly string[]): Promise<string[]> {
  return transaction(actor, async (tx) => {
    const found = new Set<string>()
    for (const address of addresses) {
      const source = await findSame(tx, address)
      if (source) found.add(source.id)
    }
    return [...found]
  })
}
