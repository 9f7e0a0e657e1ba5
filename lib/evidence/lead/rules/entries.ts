import { createHash } from 'node:crypto'
import { canonicalAddress, LONGEST_ADDRESS } from '@/lib/evidence/source/rules/address'
import { fold } from '@/lib/ground/platform/fold'
import { plainNameOf, plainTextOf } from '@/lib/ground/platform/storable-text'
import { isWebAddress } from '@/lib/ground/platform/web-address'

/** Of what an entry says so much is kept and matched, UTF-16 units. */
export const LONGEST_EXCERPT = 1_500
const LONGEST_TITLE = 500
/** Of an entry without a title so much of its words stands for one. */
const LONGEST_STAND_IN = 120
/** So many lines of a page are compared, those that stand first. */
const MOST_LINES = 3_000

/** What an entry of a feed says, as it was read. */
export type ReadEntry = {
  readonly id: string
  readonly address: string
  readonly title: string
  readonly date: string
  readonly text: string
}

/** What may become a lead. `keys` tell that it stood there before: any of them does; `identity` is what it is, whoever watches it. */
export type Entry = {
  readonly keys: readonly string[]
  readonly identity: string
  readonly address: string
  readonly canonicalAddress: string
  readonly title: string
  readonly excerpt: string
  readonly date: string | null
}

/** A line of a page, and by which key it is known. */
export type Line = { readonly key: string; readonly text: string }

/**
 * The entries of a feed. One whose id changes with each reading is known by its address, and one whose address does by its id. One that leads nowhere
 * is none.
 *
 * @param base the address from which the feed came
 */
export function feedEntries(read: readonly ReadEntry[], base: string, at: Date): readonly Entry[] {
  const known = new Set<string>()
  return read.flatMap((entry) => {
    const address = addressIn(entry.address, base)
    if (address === null) return []
    const canonical = canonicalAddress(address)
    const keys = [hash('at', canonical), ...(entry.id === '' ? [] : [hash('id', entry.id)])]
    if (keys.some((key) => known.has(key))) return []
    for (const key of keys) known.add(key)
    const excerpt = cut(plainTextOf(entry.text), LONGEST_EXCERPT)
    const title = cut(plainNameOf(entry.title).trim(), LONGEST_TITLE) || standIn(excerpt) || address
    const date = dateIn(entry.date, at)
    return [
      { keys, identity: hash('at', canonical), address, canonicalAddress: canonical, title, excerpt, date },
    ]
  })
}

/** The lines of a page, each once. */
export function pageLines(text: string): readonly Line[] {
  const lines = plainTextOf(text).split('\n').slice(0, MOST_LINES)
  const known = new Map<string, string>()
  for (const line of lines) {
    const folded = fold(line)
    const key = hash('line', folded)
    if (folded !== '' && !known.has(key)) known.set(key, line.trim())
  }
  return [...known].map(([key, line]) => ({ key, text: line }))
}

/** What is new on a page: lines that stand together are one entry, the first is its title. */
export function newOnPage(
  lines: readonly Line[],
  known: ReadonlySet<string>,
  address: string,
): readonly Entry[] {
  const canonical = canonicalAddress(address)
  const runs: Line[][] = []
  let isOpen = false
  for (const line of lines) {
    const isNew = !known.has(line.key)
    if (isNew && isOpen) runs.at(-1)?.push(line)
    else if (isNew) runs.push([line])
    isOpen = isNew
  }
  return runs.map((run) => {
    const [first, ...others] = run
    return {
      keys: run.map(({ key }) => key),
      identity: hash('page', canonical, ...run.map(({ key }) => key)),
      address,
      canonicalAddress: canonical,
      title: cut(plainNameOf(first?.text ?? ''), LONGEST_TITLE),
      excerpt: cut(others.map(({ text }) => text).join('\n'), LONGEST_EXCERPT),
      date: null,
    }
  })
}

function addressIn(said: string, base: string): string | null {
  if (said === '' || !URL.canParse(said, base)) return null
  const url = new URL(said, base)
  return isWebAddress(url.href) && url.href.length <= LONGEST_ADDRESS ? url.href : null
}

/** The day that an entry states, in UTC; null where it states none that can have been. */
function dateIn(said: string, at: Date): string | null {
  const moment = Date.parse(said)
  const isPast = moment > Date.parse('1990-01-01') && moment < at.getTime() + 24 * 60 * 60 * 1_000
  return isPast ? new Date(moment).toISOString().slice(0, 10) : null
}

function standIn(excerpt: string): string {
  return cut(plainNameOf(excerpt).trim(), LONGEST_STAND_IN)
}

/** The beginning of a text, never half of a letter. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`
}

function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
