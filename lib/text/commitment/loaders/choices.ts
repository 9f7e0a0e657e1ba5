import 'server-only'
import { type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { type AskedChoice, findChoicePlaces, findChoices } from '../data/choice'
import type { ItemChoice } from '../types'

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
