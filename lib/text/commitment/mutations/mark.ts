import 'server-only'
import { z } from 'zod'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { contextOf } from '@/lib/text/statement/rules/span'
import { findPlace, type MarkingPlace } from '../data/marking'
import { may } from '../policy'
import { markContentHash } from '../rules/content-hash'
import { isFollowedFromTheStart } from '../rules/force'
import { whyNotMarkable } from '../rules/markable'
import { nextReference } from '../rules/reference'
import { assertSomebodyOrNobody } from '../rules/responsible'
import type { MarkInput } from '../schema'
import type { MarkContent } from '../types'
import { writeVersion } from './write-version'

/**
 * Marks words of a passage as a new item, which gets the passage's next reference, for good, and awaits review. The
 * statement is held while the reference is given: two people who mark at once get two references, or one of them is refused.
 *
 * @throws Invalid for an area that is none of the statement's
 * @throws Refusal `not_found` (no such passage), `not_permitted` (no analyst), `words_cut` (not whole words of the passage),
 *   `words_taken` (`details.reference`: the item that stands there); as `idempotent`
 */
export function mark(actor: Member, input: MarkInput): Promise<{ markId: string; reference: string }> {
  const { statement: slug, passage: number, from, to, locale: _locale, key: _key, ...content } = input
  return idempotent(actor, 'mark', input, marked, async (tx) => {
    await tx.$queryRaw`SELECT id FROM statements WHERE slug = ${slug} FOR NO KEY UPDATE`
    const place = await findPlace(tx, slug, number)
    if (!place) throw new Refusal('not_found')
    authorize(may, actor, 'mark', place)
    assertArea(place.areas, content.areaKey)
    assertSomebodyOrNobody(content)
    const span = { start: from, end: to }
    const obstacle = whyNotMarkable(span, place.passage, place.standing, place.language)
    if (obstacle?.why === 'taken') throw new Refusal('words_taken', { reference: obstacle.reference })
    if (obstacle) throw new Refusal('words_cut')
    const reference = nextReference(number, place.given)
    const { id, contentSha256 } = await writeNewMark(tx, actor.id, place, reference, span, content)
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'marked',
      objectType: 'commitment',
      objectId: id,
      statementId: place.statementId,
      payload: { reference, contentSha256 },
    })
    return { markId: id, reference }
  })
}

const marked = z.object({ markId: z.string(), reference: z.string() })

/** @throws Invalid: an area is chosen among the statement's, nobody invents one while marking */
export function assertArea(areas: readonly { readonly key: string }[], chosen: string): void {
  if (!areas.some(({ key }) => key === chosen)) throw new Invalid({ areaKey: ['area_missing'] })
}

/**
 * Writes a mark that awaits review, with its first version. Rights, words and reference are the caller's to look after, and
 * so is the event.
 */
export async function writeNewMark(
  tx: Transaction,
  markedById: string,
  place: Pick<MarkingPlace, 'statementId' | 'renderingId' | 'text'> & {
    readonly passage: { readonly number: number }
    /** The program that had proposed these words, by name and version; left out where none had. */
    readonly proposedBy?: string | null
  },
  reference: string,
  { start, end }: { readonly start: number; readonly end: number },
  content: MarkContent,
): Promise<{ id: string; contentSha256: string }> {
  const { title, titleLanguage, force, areaKey, whyThisForce, namesNobody } = content
  const span = { start, end, exact: place.text.slice(start, end) }
  const contentSha256 = markContentHash(reference, span, content)
  const { id } = await tx.commitment.create({
    data: {
      statementId: place.statementId,
      renderingId: place.renderingId,
      passageNumber: place.passage.number,
      reference,
      // The starter dossier's keys are words; a reference is as good a key, and nobody has to think of one.
      key: reference,
      title,
      titleLanguage,
      areaKey,
      force,
      ...span,
      ...contextOf(place.text, span),
      whyThisForce,
      namesNobody: namesNobody ?? false,
      followed: isFollowedFromTheStart(force),
      markedById,
      proposedBy: place.proposedBy ?? null,
    },
    select: { id: true },
  })
  await writeVersion(tx, id, 1, content, contentSha256)
  return { id, contentSha256 }
}
