import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { now } from './clock'

/** So many of something from one address within so many seconds. */
export type Allowance = { readonly most: number; readonly seconds: number }

/** How many addresses are remembered at most; those seen longest ago go first. */
const mostAddresses = 20_000

/**
 * Counts what comes from one address, in this process's memory alone: nothing of an address is ever written down. What stands for it is an
 * HMAC of its network (the first 24 bits of IPv4, 48 of IPv6) with a key that is made at random for the day and forgotten with it, so that
 * after midnight, UTC, nobody can tell who came, not even with this machine's secret. Several instances each count for themselves.
 */
export class RateLimit {
  readonly #allowances: readonly Allowance[]
  readonly #longest: number
  #day = ''
  #key = randomBytes(32)
  #seen = new Map<string, number[]>()

  constructor(allowances: readonly Allowance[]) {
    this.#allowances = allowances
    this.#longest = Math.max(...allowances.map(({ seconds }) => seconds)) * 1_000
  }

  /**
   * Lets one through and counts it, or says how long to wait. Who has to wait is not counted again.
   *
   * @param address of the sender; what is no IP address counts as one sender
   * @returns seconds to wait, 0 where it is let through
   */
  take(address: string, moment: Date = now()): number {
    this.#turnDay(moment)
    const at = moment.getTime()
    const sender = this.#nameOf(address)
    const times = (this.#seen.get(sender) ?? []).filter((time) => at - time < this.#longest)
    const waits = this.#allowances.map(({ most, seconds }) => {
      const within = times.filter((time) => at - time < seconds * 1_000)
      const oldest = within.at(-most)
      return oldest === undefined ? 0 : Math.ceil((oldest + seconds * 1_000 - at) / 1_000)
    })
    const wait = Math.max(...waits)
    this.#seen.delete(sender)
    this.#seen.set(sender, wait > 0 ? times : [...times, at])
    for (const eldest of this.#seen.keys()) {
      if (this.#seen.size <= mostAddresses) break
      this.#seen.delete(eldest)
    }
    return wait
  }

  /** How many addresses are remembered. */
  get size(): number {
    return this.#seen.size
  }

  #nameOf(address: string): string {
    return createHmac('sha256', this.#key).update(networkOf(address)).digest('base64')
  }

  #turnDay(moment: Date): void {
    const day = moment.toISOString().slice(0, 10)
    if (day === this.#day) return
    this.#day = day
    this.#forget()
    const midnight = Date.parse(day) + 86_400_000
    setTimeout(() => this.#forget(), midnight - moment.getTime()).unref()
  }

  #forget(): void {
    this.#key = randomBytes(32)
    this.#seen = new Map()
  }
}

/**
 * The network of an address, coarse enough not to be one person's: `192.0.2.0/24`, `2001:db8:7::/48`. An IPv4 address inside an IPv6 one
 * counts as what it is. What is no address is `unknown`.
 */
export function networkOf(address: string): string {
  const plain = address
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
  switch (isIP(plain)) {
    case 4:
      return `${plain.split('.').slice(0, 3).join('.')}.0/24`
    case 6:
      return `${groupsOf(plain).slice(0, 3).join(':')}::/48`
    default:
      return 'unknown'
  }
}

/** The eight groups of an IPv6 address, without zeros before them. */
function groupsOf(address: string): string[] {
  const [before = '', after] = address.toLowerCase().split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const missing = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  return [...head, ...Array<string>(missing).fill('0'), ...tail].map((group) => group.replace(/^0+(?=.)/, ''))
}

/** One limit a name for the whole process, however often its module is loaded. */
export function rateLimit(name: string, allowances: readonly Allowance[]): RateLimit {
  const known = limits.get(name) ?? new RateLimit(allowances)
  limits.set(name, known)
  return known
}

const global = globalThis as typeof globalThis & { suiviRateLimits?: Map<string, RateLimit> }
const limits = global.suiviRateLimits ?? new Map<string, RateLimit>()
global.suiviRateLimits = limits
