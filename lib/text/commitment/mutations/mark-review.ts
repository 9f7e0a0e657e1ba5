import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import type { Kind, Payload } from '@/lib/record/review/mutations/kind'
import { reviewable } from '@/lib/record/review/mutations/reviewable'
import { FIRM_STEPS } from '@/lib/record/review/rules/steps'
import { markContentHash } from '../rules/content-hash'
import { isFollowedFromTheStart } from '../rules/force'
import { assertSomebodyOrNobody } from '../rules/responsible'
import type { MendInput } from '../schema'
import type { MarkContent } from '../types'
import { type LockedMark, lockMark } from './lock-mark'
import { assertArea } from './mark'
import { writeVersion } from './write-version'

const fingerprint = (row: LockedMark) => markContentHash(row.reference, row, row)

const mark: Kind<LockedMark, MarkContent> = {
  steps: FIRM_STEPS,
  key: (commitmentId) => ({ commitmentId }),
  lock: lockMark,
  fingerprint,
  obstacle: () => null,
  act: ({ id }, verb) => ({ objectType: 'commitment', objectId: id, verb }),
  payload: (row, act, added): Payload => {
    const { reference } = row
    if (act === 'withdrew') return { public: false, reference }
    const contentSha256 = fingerprint(row)
    if (act === 'published') return { contentSha256, reference }
    return act === 'submitted' ? { reference, contentSha256, ...added } : { contentSha256, ...added }
  },
  write: async (tx, row, step, said) => {
    const { responsible: _bodies, ...content } = said ?? row
    await tx.commitment.update({
      where: { id: row.id },
      data: said ? { ...content, followed: isFollowedFromTheStart(said.force), ...step } : step,
      select: { id: true },
    })
    if (said) await writeVersion(tx, row.id, row.version, said, fingerprint(row))
  },
}
export const markReview = reviewable(mark)

/**
 * Mends one's own mark that was sent back, and submits it again. The words and the reference stay: other words are another item.
 *
 * @throws Invalid for an area that is none of the statement's, and for bodies of a text that names nobody
 * @throws Refusal as submitting again
 */
export function mend(
  actor: Member,
  {
    markId,
    version,
    title,
    titleLanguage,
    force,
    areaKey,
    whyThisForce,
    responsible,
    namesNobody,
  }: MendInput,
) {
  return markReview.submit(actor, { id: markId, version }, ({ areas }) => {
    assertArea(areas, areaKey)
    assertSomebodyOrNobody({ responsible, namesNobody })
    return { title, titleLanguage, force, areaKey, whyThisForce, responsible, namesNobody }
  })
}
