import 'server-only'
import { findStanding } from '@/lib/commitment/data/on-day'
import { remembered, tagOf } from '@/lib/platform/cache'
import type { StatementView } from '@/lib/statement/types'
import { findItemsEver } from '../data/items-ever'
import { dossierAsOf } from '../rules/dossier-as-of'
import type { Dossier } from '../types'

/** The references of the items that stood at the end of a day, in reading order. */
export const loadStandingOn = remembered(
  'standing-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string) => findStanding(slug, day),
)

/** Those of them that are about an area. */
export const loadAboutOn = remembered(
  'about-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, area: string, day: string) => findStanding(slug, day, area),
)

const loadItemsEver = remembered(
  'items-ever',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, language: string) => findItemsEver(slug, references, language),
)

/** Some items, and those that they govern, as they stood at the end of a day, and what that is made from. */
export async function loadItemsOn(
  statement: StatementView,
  references: readonly string[],
  { day, language }: { readonly day: string; readonly language: string },
): Promise<{ dossier: Dossier | null; madeFrom: unknown }> {
  const ever = await loadItemsEver(statement.slug, references.join(' '), language)
  return { dossier: ever && dossierAsOf(statement, ever, day), madeFrom: ever }
}
