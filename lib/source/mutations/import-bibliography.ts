import 'server-only'
import { createHash } from 'node:crypto'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { dayOf, now } from '@/lib/platform/clock'
import { db, stillActs } from '@/lib/platform/db'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { isInFuture } from '@/lib/platform/partial-date'
import { readBibliography } from '@/lib/platform/read-document'
import { findLikely, findSame } from '../data/find'
import { may } from '../policy'
import { fieldsOf } from '../rules/imported'
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
  const entries: LookedAt[] = []
  const before = new Set<string>()
  for (const entry of read.entries) {
    const found =
      'unread' in entry
        ? ({ kind: 'left', title: entry.unread, faults: [] } as const)
        : await lookUp(fieldsOf(entry, input))
    // The same document twice in one file is one source.
    const isAgain = 'input' in found && before.has(found.input.address)
    if ('input' in found) before.add(found.input.address)
    entries.push(isAgain ? { kind: 'again', title: found.title } : found)
  }
  return { entries, left: read.left }
}

async function lookUp(fields: Readonly<Record<string, string>>): Promise<LookedAt> {
  const { title = '' } = fields
  const read = addSchema.safeParse({ ...fields, locale: '' })
  if (!read.success) return { kind: 'left', title, faults: faultsIn(read.error.issues) }
  const input = read.data
  if (input.date !== null && isInFuture(input.date, dayOf(now())))
    return { kind: 'left', title, faults: ['date_future'] }
  const same = await findSame(db(), input.address)
  if (same) return { kind: 'here', title, id: same.id, isSure: true }
  const [likely] = await findLikely(db(), input)
  if (likely) return { kind: 'here', title, id: likely.id, isSure: false }
  const { publisher, author, date, language, type, address } = input
  return { kind: 'new', title, publisher, author, date, language, type, address, input }
}

function faultsIn(issues: readonly { readonly message: string }[]): readonly Fault[] {
  return [...new Set(issues.flatMap(({ message }) => faults.find((code) => code === message) ?? []))]
}

async function addOne(actor: Member, entry: Addable, key: string | undefined): Promise<ImportedEntry> {
  try {
    const { id } = await addSource(actor, { ...entry.input, key })
    return { kind: 'added', title: entry.title, id }
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
