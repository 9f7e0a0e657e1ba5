import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { chosenValue } from '@/lib/platform/filters'
import { EMPTY_PART, ENTRIES_A_PART, type Part, partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { findDeskSource, findGroups, findSourcesToList, findToListPlaces } from './data/desk'
import { findDeskSourcesNamed } from './data/desk-library'
import { findFailedLinks, findLinkFigures } from './data/failed-links'
import { findEntries, findEntriesById, findNewestOfHost, findUnderAddress } from './data/find'
import { findNarrowed, findWholeCounts } from './data/narrowed'
import { findLedTo, findNamedSources } from './data/same'
import { FAILED_OUTCOMES, type FailedOutcome } from './rules/link-health'
import { movedForGood } from './rules/moved'
import { hostIn, proposedDescription } from './rules/propose'
import type { ProposedDescription } from './rules/proposed'
import { ledOn } from './rules/same'
import { type AskedOfWhole, WHOLE_LIBRARY, type WholeLibrary } from './rules/whole-library'
import type { DeskSourceView, LinkFigures, SourceEntryView, SourceView, ToList } from './types'

/** A source as signed-in people see it, with the names that independence groups have, and the sources that are the same document; null (not found) for a visitor and where there is none. */
export async function loadDeskSource(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [source, groups, led] = await Promise.all([
    findDeskSource(actor, id),
    findGroups(actor),
    findLedTo(id, { listed: false }),
  ])
  if (!source) return null
  const decided = source.pending.reduceRight(
    (sameAs, { before }) => (before.sameAs === undefined ? sameAs : before.sameAs),
    source.sameAs,
  )
  const [standing = null] = decided === null ? [] : await findNamedSources([decided])
  return { actor, source, groups, same: { standing, led: ledOn(led, null) }, moved: await movedOf(source) }
}

/**
 * Where a source has moved for good, as far as somebody may say so: with the source that stands there already, if one does; null where it has not, or somebody
 * has said so and it awaits a second person.
 */
async function movedOf(source: DeskSourceView) {
  const moved = movedForGood(source.link)
  if (moved === null || source.pending.some(({ after }) => 'url' in after)) return null
  const taken = await findUnderAddress(moved.to)
  const [there = null] = taken === null || taken === source.id ? [] : await findNamedSources([taken])
  return { ...moved, there }
}

/**
 * Parts of the sources that await a second person, oldest first; a visitor has none.
 *
 * @param after the ids of the sources that the parts follow; null for a list's beginning
 */
export async function loadSourcesToList(
  after: Readonly<Record<keyof ToList, string | null>>,
): Promise<ToList> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findToListPlaces(actor)
  const partFor = (ofImported: boolean, follows: string | null) =>
    partOrFirst(
      places.filter(({ isImported }) => isImported === ofImported),
      { nameOf: ({ id }) => id, after: follows },
    )
  const [added, imported] = [partFor(false, after.added), partFor(true, after.imported)]
  const shown = [...added.entries, ...imported.entries].map(({ id }) => id)
  const sources = actor.kind === 'visitor' ? [] : await findSourcesToList(actor, shown)
  const of = (isImported: boolean) => sources.filter((source) => source.isImported === isImported)
  return { added: partWith(added, of(false)), imported: partWith(imported, of(true)) }
}

/** The part of the library of all sources that is asked for; null for a visitor. */
export async function loadWholeLibrary(asked: AskedOfWhole): Promise<WholeLibrary | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [part, counts, kept] = await Promise.all([
    partOfWhole(asked),
    findWholeCounts(chosenValue(asked.filter, 'publisher')),
    findKeptFrom(actor.id),
  ])
  const views = await findDeskSourcesNamed(
    part.entries.map(({ id }) => id),
    kept,
  )
  const byId = new Map(views.map((source) => [source.id, source]))
  const entries = part.entries.flatMap(({ id, ...entry }) => {
    const source = byId.get(id)
    return source ? [{ ...entry, source }] : []
  })
  const all = counts.filter(({ facet }) => facet === 'listed').reduce((sum, { n }) => sum + n, 0)
  return { ...asked, part: partWith(part, entries), all, counts }
}

/** The part that follows a source, or the beginning where there is no such part any more. */
async function partOfWhole(asked: AskedOfWhole) {
  const found = await findNarrowed(WHOLE_LIBRARY, asked, ENTRIES_A_PART)
  return found ?? (await findNarrowed(WHOLE_LIBRARY, { ...asked, after: null }, ENTRIES_A_PART)) ?? EMPTY_PART
}

/** The sources of the whole library that answer to what was typed; a visitor finds none. */
export async function loadFoundSources(typed: string): Promise<SourceEntryView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' || typed.trim() === '' ? [] : findEntries(typed)
}

/** One source as lists name it; null for a visitor and where there is none. */
export async function loadSourceEntry(id: string): Promise<SourceEntryView | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [entry] = await findEntriesById([id])
  return entry ?? null
}

/**
 * What may be said of a document that is to be added, by its address and the words that came with it; null for a visitor, and where no
 * address came.
 */
export async function loadProposed(address: string, words: string): Promise<ProposedDescription | null> {
  const actor = await currentActor()
  const host = hostIn(address)
  if (actor.kind === 'visitor' || host === '') return null
  return proposedDescription(address, words, await findNewestOfHost(host))
}

/**
 * The public sources whose links failed, by how they were found; null for a visitor.
 *
 * @param after by outcome, the id of the source that the part of its list follows
 */
export async function loadFailedLinks(
  after: Readonly<Record<FailedOutcome, string | null>>,
): Promise<{ readonly [Of in FailedOutcome]: Part<SourceView> } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [gone, moved, unknown, blocked] = await Promise.all(
    FAILED_OUTCOMES.map((outcome) => findFailedLinks(outcome, after[outcome])),
  )
  return gone && moved && unknown && blocked ? { gone, moved, unknown, blocked } : null
}

/** How far the checks of addresses have come, for signed-in people; `isOn` where they are made at all. Null for anybody else. */
export async function loadLinkFigures(): Promise<(LinkFigures & { readonly isOn: boolean }) | null> {
  if ((await currentActor()).kind === 'visitor') return null
  return { ...(await findLinkFigures(now())), isOn: env().SUIVI_LINK_CHECKS === 'on' }
}
