import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { type AskedPart, type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findLookAgain } from '../data/look-again'
import {
  findNoLongerMet,
  findNoLongerMetNamed,
  findWeighedHash,
  findWeighedStatements,
} from '../data/no-longer-met'
import { type NoLongerMetView, nameOfLine } from '../rules/holds'
import type { LookAgainView } from '../types'

/** The items for which nothing was recorded here for nine months; none for a visitor. */
export async function loadLookAgain(language: string): Promise<LookAgainView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findLookAgain(dayOf(now()), language)
}

const loadWeighedHash = remembered('weighed-hash', (slug) => [tagOf.statement(slug)], findWeighedHash)

/** What is weighed is weighed once: the hash of it changes when a word about a source is accepted, and with nothing that is not weighed. */
const loadWeighed = remembered(
  'no-longer-met',
  (_slug: string, _hash: string) => [],
  (slug: string, _hash: string) => findNoLongerMet(slug),
)

/**
 * A part of the judgements that no longer meet what they met once; none for a visitor.
 *
 * @param asked which part, after a judgement as `nameOfLine` calls it
 */
export async function loadNoLongerMet(asked: AskedPart, language: string): Promise<Part<NoLongerMetView>> {
  const actor = await currentActor()
  const slugs = actor.kind === 'visitor' ? [] : await findWeighedStatements()
  const lines = await Promise.all(slugs.map(async (slug) => loadWeighed(slug, await loadWeighedHash(slug))))
  const part = partOrFirst(lines.flat(), { nameOf: nameOfLine, ...asked })
  return partWith(part, await findNoLongerMetNamed(part.entries, language))
}
