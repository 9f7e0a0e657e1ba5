import 'server-only'
import { createHash } from 'node:crypto'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { dayOf, now } from '@/lib/platform/clock'
import { db, stillActs } from '@/lib/platform/db'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { isInFuture } from '@/lib/platform/partial-date'
import { readBibliography } from '@/lib/platform/read-document'
import { findSameAs } from '../data/find'
import { findLikely } from '../data/likely'
import { may } from '../policy'
import { dateUnread, fieldsOf } from '../rules/imported'
import { type AddInput, addSchema, type Fault, faults, type ImportInput } from '../schema'
import type { ImportedBibliography, ImportedEntry } from '../types'
import { addSource } from './add-source'

/**
 * A bibliography of another program: what would be added of it, what is in the library already, and what is left out and why. Nothing is
 * changed; it is read apart, as everything that others wrote.
 *
 * @throws Invalid where it cannot be read; Refusal `not_permitted` (no analyst), `signed_out`, `busy` (others are being read)
 */
export async function lookAtBibliography(actor: Member, input: ImportInput): Promise<ImportedBibliography> {
  authorize(may, actor, 'add', { people: [] })
  const { entries, left } = await lookedAt(actor, input)
  return { ...shownAs(input, entries), left, isAdded: false }
}

/**
 * Adds what was shown of a bibliography, one source after the other, each as if a person had filled in the form: what stops it half-way leaves
 * whole sources, and whoever looks at it again is shown what is left.
 *
 * @throws Invalid as above; Refusal `not_permitted`, `stale` where something else would be added than was shown
 */
export async function addBibliography(actor: Member, input: ImportInput): Promise<ImportedBibliography> {
  authorize(may, actor, 'add', { people: [] })
  const { entries, left } = await lookedAt(actor, input)
  const shown = shownAs(input, entries)
  if (shown.shown !== input.shown) throw new Refusal('stale')
  const added: ImportedEntry[] = []
  for (const [at, entry] of entries.entries())
    added.push('input' in entry ? await addOne(actor, entry, input.key && `${input.key}-${at}`) : entry)
  return { ...shown, entries: added.map(entryShown), left, isAdded: true }
}

/** An entry with what is to be added of it. */
type Addable = Extract<ImportedEntry, { kind: 'new' }> & { readonly input: AddInput }
type LookedAt = Exclude<ImportedEntry, { kind: 'new' }> | Addable

async function lookedAt(
  actor: Member,
  input: ImportInput,
): Promise<{ entries: readonly LookedAt[]; left: number }> {
  await stillActs(actor)
  const read = await readBibliography(new TextEncoder().encode(input.text))
  if ('fault' in read) {
    if (read.fault === 'busy') throw new Refusal('busy')
    throw new Invalid({ text: ['bibliography_unread'] })
  }
  const before = new Set<string>()
  const filled = read.entries.map((entry): LookedAt => {
    if ('unread' in entry) return { kind: 'left', title: entry.unread, faults: [] }
    const found = filledIn(fieldsOf(entry, input), dateUnread(entry))
    // The same document twice in one file is one source.
    const isAgain = 'input' in found && before.has(found.input.address)
    if ('input' in found) before.add(found.input.address)
    return isAgain ? { kind: 'again', title: found.title } : found
  })
  return { entries: await withThoseHere(filled), left: read.left }
}

/** An entry as the form of a source takes it, whatever the library has. */
function filledIn(fields: Readonly<Record<string, string>>, dateUnread: string | null): LookedAt {
  const { title = '' } = fields
  const read = addSchema.safeParse({ ...fields, locale: '' })
  if (!read.success) return { kind: 'left', title, faults: faultsIn(read.error.issues) }
  const input = read.data
  if (input.date !== null && isInFuture(input.date, dayOf(now())))
    return { kind: 'left', title, faults: ['date_future'] }
  const { publisher, author, date, language, type, address } = input
  return { kind: 'new', title, publisher, author, date, dateUnread, language, type, address, input }
}

/** The entries with those that are in the library already, or may be, named so: looked up for all of them at once. */
async function withThoseHere(entries: readonly LookedAt[]): Promise<readonly LookedAt[]> {
  const inputs = entries.flatMap((entry) => ('input' in entry ? [entry.input] : []))
  const same = await findSameAs(
    db(),
    inputs.map(({ address }) => address),
  )
  const unknown = inputs.filter((_input, at) => same[at] === null)
  const likely = await findLikely(db(), unknown)
  return entries.map((entry) => {
    if (!('input' in entry)) return entry
    const { title, input } = entry
    const sure = same[inputs.indexOf(input)]
    if (sure) return { kind: 'here', title, id: sure.id, isSure: true }
    const [perhaps] = likely[unknown.indexOf(input)] ?? []
    return perhaps ? { kind: 'here', title, id: perhaps.id, isSure: false } : entry
  })
}

function faultsIn(issues: readonly { readonly message: string }[]): readonly Fault[] {
  return [...new Set(issues.flatMap(({ message }) => faults.find((code) => code === message) ?? []))]
}

async function addOne(actor: Member, entry: Addable, key: string | undefined): Promise<ImportedEntry> {
  try {
    const { id } = await addSource(actor, { ...entry.input, key })
    return { kind: 'added', title: entry.title, id, date: entry.date, dateUnread: entry.dateUnread }
  } catch (error) {
    // Somebody else was quicker, or an entry before it is nearly the same.
    if (!(error instanceof Refusal) || error.code !== 'duplicate') throw error
    const [id = ''] = String(error.details.found).split(',')
    return { kind: 'here', title: entry.title, id, isSure: error.details.same === 1 }
  }
}

/** What is shown of it, with the hash of all that it says. */
function shownAs(
  input: ImportInput,
  entries: readonly LookedAt[],
): Omit<ImportedBibliography, 'left' | 'isAdded'> {
  const { text, language, type, seen } = input
  const shown = entries.map(entryShown)
  const sha256 = createHash('sha256')
    .update(JSON.stringify([shown, seen]))
    .digest('hex')
  return { text, language, type, seen, entries: shown, shown: sha256 }
}

function entryShown(entry: ImportedEntry | Addable): ImportedEntry {
  if (!('input' in entry)) return entry
  const { input: _, ...shown } = entry
  return shown
}
