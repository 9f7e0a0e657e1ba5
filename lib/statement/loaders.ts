import 'server-only'
import { holds, type Member } from '@/lib/platform/actor'
import { isId } from '@/lib/platform/id'
import { type Part, partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { findFormerAddresses, findStatementPlaces } from './data'
import { findAlignmentWork } from './data/alignment-work'
import { chosenApart } from './data/apart'
import { findOrphansOf } from './data/orphans'
import { findQuoted } from './data/quoted'
import { findMarkableTexts } from './data/texts'
import { countAllOrphans, findStatementOfRendering, findWordingDesk } from './data/wording-desk'
import { mayMove } from './policy'
import type { AskedWords, ChosenWords } from './rules/choose-words'
import type { Span } from './rules/span'
import type { FormerAddress, MarkableText } from './types'

/**
 * A part of the texts in whose passages words can be annotated, the newest first; a visitor has none.
 *
 * @param after the address of the statement that the part follows; null for the beginning
 */
export async function loadMarkableTexts(after: string | null, language: string): Promise<Part<MarkableText>> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findStatementPlaces()
  const part = partOrFirst(places, { nameOf: (slug) => slug, after })
  return partWith(part, await findMarkableTexts(part.entries, language))
}

/** Some passages of a statement, by their numbers, with its address; null for a visitor, and where there is no such statement. */
export async function loadQuoted(slug: string, numbers: readonly number[]) {
  const actor = await currentActor()
  const quoted = actor.kind === 'visitor' ? null : await findQuoted(slug, numbers)
  return quoted && { slug, ...quoted }
}

/**
 * The renderings of a part of the statements, newest first, with the work on them, and who asks; null (not found) for whoever is no reviewer.
 *
 * @param after the address of the statement that the part follows; null for the beginning
 */
export async function loadWordingDesk(after: string | null, language: string) {
  const actor = await currentActor()
  if (!holds(actor, 'reviewer')) return null
  const part = partOrFirst(await findStatementPlaces(), { nameOf: (slug) => slug, after })
  return { actor, statements: partWith(part, await findWordingDesk(actor, part.entries, language)) }
}

/** The renderings of one statement with the work on them, and who asks; null as above, and where there is no such statement. */
export async function loadRenderings(slug: string, language: string) {
  const actor = await currentActor()
  if (!holds(actor, 'reviewer')) return null
  const [statement] = await findWordingDesk(actor, [slug], language)
  return statement ? { actor, statement } : null
}

/** How many quotations there are to find again; null for whoever is no reviewer. */
export async function loadAllOrphans() {
  return holds(await currentActor(), 'reviewer') ? countAllOrphans() : null
}

/** One alignment and who asks; null (not found) where there is none, and for whoever neither is a reviewer nor made it. */
export async function loadAlignmentWork(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const work = await findAlignmentWork(actor, id, language)
  return work && (work.isMine || holds(actor, 'reviewer')) ? { actor, work } : null
}

/** What quoted the text that a rendering replaced, and who asks; null (not found) for whoever is no reviewer. */
export async function loadOrphans(renderingId: string, language: string) {
  const actor = await currentActor()
  if (!holds(actor, 'reviewer') || !isId(renderingId)) return null
  const slug = await findStatementOfRendering(renderingId)
  const [statement] = slug === null ? [] : await findWordingDesk(actor, [slug], language)
  const rendering = statement?.renderings.find(({ id }) => id === renderingId)
  if (!statement || !rendering?.isPublic) return null
  return { actor, ...statement, rendering, orphans: await findOrphansOf(renderingId) }
}

/** The addresses that statements had before, for administrators; null (not found) for anybody else. */
export async function loadAddresses(): Promise<{ me: Member; former: FormerAddress[] } | null> {
  const actor = await currentActor()
  if (actor.kind !== 'member' || mayMove(actor, 'move', null) !== true) return null
  return { me: actor, former: await findFormerAddresses() }
}

/** Which words of a passage an address or a form asks for. */
export function loadChosenWords(
  { start, end, text }: Span & { readonly text: string },
  asked: AskedWords,
): Promise<ChosenWords> {
  return chosenApart({ start, end, text }, asked)
}
