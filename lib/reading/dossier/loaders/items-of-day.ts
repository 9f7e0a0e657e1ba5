import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findStanding } from '@/lib/text/commitment/data/on-day'
import type { StatementView } from '@/lib/text/statement/types'
import { findItemsEver } from '../data/items-ever'
import { dossierAsOf } from '../rules/dossier-as-of'
import type { Dossier } from '../types'
import { loadTurnsOfPicture } from './of-day'

/** The references of the items that stood at the end of a day, in reading order. @param day null for now */
export const loadStandingOn = remembered(
  'standing-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string | null) => findStanding(slug, day),
)

/** Some items, and those around them, with all that says how they stood on any day. @param references of them, parted by spaces */
export const loadItemsEver = remembered(
  'items-ever',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, language: string) => findItemsEver(slug, references, language),
)

/**
 * Some items, and those that they govern, as they are pictured at the end of a day, and the days on which the picture becomes another.
 * It ends with its day: what stands at a day in it is written into the page as the day itself is (lib/ground/platform/pages/day-places.mjs).
 */
export async function loadPicturedOn(
  statement: StatementView,
  references: readonly string[],
  { day, language }: { readonly day: string; readonly language: string },
): Promise<{ dossier: Dossier | null; turns: readonly string[] }> {
  const [ever, turns] = await Promise.all([
    loadItemsEver(statement.slug, references.join(' '), language),
    loadTurnsOfPicture(statement, day, language),
  ])
  return { dossier: ever && dossierAsOf(statement, ever, day), turns }
}
