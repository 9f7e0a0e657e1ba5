import type { Limit } from '@/lib/ground/platform/allowance'

/** For how many days a private link may work, and for how many it does where nobody says otherwise. */
export const LINK_DAYS = [1, 7, 14, 30] as const
export const USUAL_DAYS = 14

/** How long a passphrase may be, in characters. How often it may be tried is `guestLimits`. */
export const passphraseLength = { least: 8, most: 100 } as const

/** How long the texts may be that belong to a link, in UTF-16 units. */
export const LONGEST = { forWhom: 120, name: 80, body: 4_000 } as const

/** The page on the desk with the links that somebody made. */
export const PRIVATE_LINKS = '/desk/private-links'

/** Where a link is given to a submission, or to one's own draft on a line. */
export function privateLinkTo(named: Readonly<Record<string, string>>): string {
  return `${PRIVATE_LINKS}/new?${new URLSearchParams(named)}`
}

/** The page of what a link shows: what its address names opens nothing by itself. */
export function privateAddress(id: string): string {
  return `/private/${id}`
}

/** The address to hand over. Whoever opens it is led on at once, so that it stands in no other page's referrer. */
export function secretAddress(token: string): string {
  return `/s/${token}`
}

/** By what name the browser of a guest keeps the proof that they followed a link. */
export const PROOF = 'private'

/** Where a link that opens nothing leads, whatever the reason. */
export const NO_PRIVATE_PAGE = privateAddress('none')

const minute = 60
const hour = 60 * minute

/**
 * How often guests may do something, by whom they are counted: a network, whatever the link, or a link, whatever the network. Of a passphrase
 * every try counts, so that nobody guesses one: 20 an hour for each link.
 */
export const guestLimits = {
  tries: {
    network: { name: 'private link: tries of a network', allowances: [{ most: 10, seconds: 15 * minute }] },
    link: { name: 'private link: tries of a link', allowances: [{ most: 20, seconds: hour }] },
  },
  comments: {
    network: { name: 'private link: comments of a network', allowances: [{ most: 20, seconds: hour }] },
    link: { name: 'private link: comments of a link', allowances: [{ most: 60, seconds: 24 * hour }] },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'network' | 'link', Limit>>>>

/** A link as far as it says whether it works. */
export interface LinkToOpen {
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  /** Who made it. */
  readonly maker: { readonly isDisabled: boolean; readonly roles: readonly string[] }
  /** Whether the work is kept from its maker by now, or from whoever opens it, since they are to judge the same words. */
  readonly isKept: boolean
}

/** Whether a link opens anything. Why it does not is nobody's to know. */
export function opens({ expiresAt, revokedAt, maker, isKept }: LinkToOpen, moment: Date): boolean {
  const mayGive = maker.roles.includes('analyst') || maker.roles.includes('reviewer')
  return revokedAt === null && expiresAt > moment && !maker.isDisabled && mayGive && !isKept
}

/** How a link stands for its maker. */
export function standingOf(
  { expiresAt, revokedAt }: Pick<LinkToOpen, 'expiresAt' | 'revokedAt'>,
  moment: Date,
): 'open' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt > moment ? 'open' : 'expired'
}

/** A submitted judgement as far as it decides what a link to it shows. */
export interface SubmittedWork {
  readonly state: string
  readonly isProvisional: boolean
  readonly wasFinal: boolean
  readonly isItemWithdrawn: boolean
}

/** What somebody sees of a submitted judgement by a link: its words, where readers see it, or that it was withdrawn. */
export function shownOf({ state, isProvisional, wasFinal, isItemWithdrawn }: SubmittedWork) {
  if (wasFinal || (isProvisional && state === 'submitted')) return 'public'
  if (isItemWithdrawn || state === 'withdrawn') return 'withdrawn'
  return 'words'
}
