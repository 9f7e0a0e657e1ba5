import 'server-only'
import { isId } from '@/lib/platform/id'
import { type Part, partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { MOST_AT_ONCE } from '@/lib/review/schema'
import type { AskedOfCoverage } from '@/lib/source/rules/coverage'
import { type AskedChoice, findChoicePlaces, findChoices, withTitlesIn } from './data/choice'
import { findCovered, findOnlyStatement, findStatementsToCover } from './data/covered'
import { findMarking } from './data/marking'
import { doAnyAwait, findAwaiting, findAwaitingPlaces, findMark, findMarkAt } from './data/marks'
import type { Covered, ItemChoice } from './types'

/** What is needed to mark words of a passage; null (not found) for a visitor and where there is no such passage. */
export async function loadMarking(slug: string, passage: number) {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findMarking(actor, slug, passage)
}

/** One mark and who asks; null (not found) for a visitor and where there is none. */
export async function loadMark(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const mark = await findMark(actor, id)
  return mark && { actor, mark }
}

/** One mark by its reference and who asks; null (not found) for a visitor and where there is none. */
export async function loadMarkAt(slug: string, reference: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mark = await findMarkAt(actor, slug, reference)
  return mark && { actor, mark }
}

/**
 * A part of what can be chosen where an item is asked for; a visitor is offered nothing.
 *
 * @param after the address of the choice that the part follows; null for the list's beginning
 */
export async function loadChoices(
  asked: AskedChoice,
  after: string | null,
  language: string,
): Promise<Part<ItemChoice>> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findChoicePlaces(asked)
  const part = partOrFirst(places, { nameOf: (address) => address, after })
  return partWith(part, await findChoices(part.entries, language))
}

/**
 * What an address asks for: a statement's item, the statement as a whole where no item is named, or the item of the newest statement that has it where
 * no statement is; null where there is none, and for a visitor.
 */
export async function loadChosen(
  statement: string | undefined,
  reference: string | undefined,
  language: string,
): Promise<ItemChoice | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const address =
    statement !== undefined
      ? [statement, ...(reference === undefined ? [] : [reference])].join('/')
      : (await findChoicePlaces({ typed: reference ?? '' })).find((place) => place.endsWith(`/${reference}`))
  const [chosen] = address === undefined ? [] : await findChoices([address], language)
  return chosen ?? null
}

/** Items of a statement that stand, by their references and in their order; none for a visitor. */
export async function loadChosenOf(
  statement: string,
  references: readonly string[],
  language: string,
): Promise<ItemChoice[]> {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || references.length === 0) return []
  return findChoices(
    references.map((reference) => `${statement}/${reference}`),
    language,
  )
}

/** Items with their titles in a language (`withTitlesIn`); none for a visitor. */
export async function loadTitlesIn<Item extends Parameters<typeof withTitlesIn>[0][number]>(
  items: readonly Item[],
  language: string,
): Promise<Item[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' || items.length === 0 ? [] : withTitlesIn(items, language)
}

/** Whether marks of a statement await review; a visitor is told of none. */
export async function loadWhetherMarksAwait(slug: string): Promise<boolean> {
  const actor = await currentActor()
  return actor.kind !== 'visitor' && doAnyAwait(slug)
}

/**
 * The marks of a statement that await review, as many as are read in one, and who asks; null (not found) for a visitor.
 *
 * @param after the mark that they follow; null for the first
 */
export async function loadMarksAwaiting(slug: string, after: string | null) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const part = partOrFirst(await findAwaitingPlaces(slug), { nameOf: (id) => id, after, most: MOST_AT_ONCE })
  return { actor, marks: partWith(part, await findAwaiting(actor, part.entries)) }
}

/** How the items of a statement are covered by sources, as the address asks; null (not found) for a visitor and where there is no such statement. @param page the language of the page */
export async function loadCovered(
  slug: string,
  asked: AskedOfCoverage,
  page: string,
): Promise<Covered | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findCovered(slug, asked, page)
}

/** The statement of which it is asked where nobody chose one: the only one that there is, else none to be chosen by itself, null. */
export async function loadOnlyStatement(): Promise<string | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findOnlyStatement()
}

/** The statements of which it can be asked, part by part; null for a visitor. @param page as above */
export async function loadStatementsToCover(
  after: string | null,
  page: string,
): Promise<Part<ItemChoice> | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findStatementsToCover(after, page)
}
