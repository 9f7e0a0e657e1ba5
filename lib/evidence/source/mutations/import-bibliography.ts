import 'server-only'
import { isInFuture } from '@/lib/ground/i18n/partial-date'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { db, stillActs } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { bringChosen, shownFirst } from '@/lib/ground/platform/import'
import type { LookedAt } from '@/lib/ground/platform/import-form'
import { readBibliography } from '@/lib/ground/platform/read-document'
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
  return { ...saidIn(input), ...shownFirst(await lookedAt(actor, input)) }
}

/**
 * Adds what was chosen of a bibliography that was shown.
 *
 * @throws Invalid as above; Refusal `not_permitted`, `stale` where something else would be added than was shown
 */
export async function addBibliography(actor: Member, input: ImportInput): Promise<ImportedBibliography> {
  authorize(may, actor, 'add', { people: [] })
  const all = await lookedAt(actor, input)
  return { ...saidIn(input), ...(await bringChosen(all, input, (one, key) => addOne(actor, one, key))) }
}

type Looked = LookedAt<ImportedEntry, AddInput>

async function lookedAt(actor: Member, input: ImportInput) {
  await stillActs(actor)
  const read = await readBibliography(actor.id, new TextEncoder().encode(input.text))
  if ('fault' in read) {
    if (read.fault === 'busy') throw new Refusal('reader_busy')
    throw new Invalid({ text: ['bibliography_unread'] })
  }
  const before = new Set<string>()
  const filled = read.entries.map((entry): Looked => {
    if ('unread' in entry) return left({ title: entry.unread, faults: [] })
    const found = filledIn(fieldsOf(entry, input), dateUnread(entry))
    const address = found.input?.address
    // The same document twice in one file is one source.
    if (address === undefined) return found
    if (before.has(address)) return { entry: { kind: 'again', title: found.entry.title }, input: null }
    before.add(address)
    return found
  })
  return { looked: await withThoseHere(filled), left: read.left, said: input.seen }
}

function left(entry: { readonly title: string; readonly faults: readonly Fault[] }): Looked {
  return { entry: { kind: 'left', ...entry }, input: null }
}

/** An entry as the form of a source takes it, whatever the library has. */
function filledIn(fields: Readonly<Record<string, string>>, dateUnread: string | null): Looked {
  const { title = '' } = fields
  const read = addSchema.safeParse({ ...fields, locale: '' })
  if (!read.success) return left({ title, faults: faultsIn(read.error.issues) })
  const input = read.data
  if (input.date !== null && isInFuture(input.date, dayOf(now())))
    return left({ title, faults: ['date_future'] })
  const { publisher, author, date, language, type, address } = input
  const entry = { kind: 'new', title, publisher, author, date, dateUnread, language, type, address } as const
  return { entry, input }
}

/** The entries with those that are in the library already, or may be, named so: looked up for all of them at once. */
async function withThoseHere(all: readonly Looked[]): Promise<readonly Looked[]> {
  const inputs = all.flatMap(({ input }) => input ?? [])
  const same = await findSameAs(
    db(),
    inputs.map(({ address }) => address),
  )
  const unknown = inputs.filter((_input, at) => same[at] === null)
  const likely = await findLikely(db(), unknown)
  return all.map((each) => {
    const { entry, input } = each
    if (input === null) return each
    const sure = same[inputs.indexOf(input)]
    const [found] = sure ? [sure] : (likely[unknown.indexOf(input)] ?? [])
    if (!found) return each
    return { entry: { kind: 'here', title: entry.title, id: found.id, isSure: Boolean(sure) }, input: null }
  })
}

function faultsIn(issues: readonly { readonly message: string }[]): readonly Fault[] {
  return [...new Set(issues.flatMap(({ message }) => faults.find((code) => code === message) ?? []))]
}

async function addOne(
  actor: Member,
  { entry, input }: { readonly entry: ImportedEntry; readonly input: AddInput },
  key: string | undefined,
): Promise<ImportedEntry> {
  const { title } = entry
  try {
    const { id } = await addSource(actor, { ...input, key })
    const unread = entry.kind === 'new' ? entry.dateUnread : null
    return { kind: 'added', title, id, date: input.date, dateUnread: unread }
  } catch (error) {
    // Somebody else was quicker, or an entry before it is nearly the same.
    if (!(error instanceof Refusal) || error.code !== 'duplicate') throw error
    const [id = ''] = String(error.details.found).split(',')
    return { kind: 'here', title, id, isSure: error.details.same === 1 }
  }
}

/** What the form said, to come back with the answer. */
function saidIn({ text, language, type, seen }: ImportInput) {
  return { text, language, type, seen }
}
