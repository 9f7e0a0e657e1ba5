import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { markContentHash } from '../rules/content-hash'
import { isFollowedFromTheStart } from '../rules/force'
import type { MendInput } from '../schema'
import { assertArea } from './mark'
import { openMark } from './open-mark'
import { writeVersion } from './write-version'

/**
 * Mends one's own mark that was sent back, and submits it again. The words and the reference stay: other words are another item.
 *
 * @throws Invalid for an area that is none of the statement's
 * @throws Refusal as `openMark`, and `conflict` when the mark is at another version than the form was opened on
 */
export function mend(
  actor: Member,
  { markId, version, title, titleLanguage, force, areaKey, whyThisForce, responsible }: MendInput,
): Promise<{ version: number }> {
  return transaction(actor, async (tx) => {
    const mark = await openMark(tx, actor, 'mend', markId)
    if (mark.version !== version) throw new Refusal('conflict')
    const areas = await tx.area.findMany({ where: { statementId: mark.statement.id }, select: { key: true } })
    assertArea(areas, areaKey)
    const content = { title, titleLanguage, force, areaKey, whyThisForce, responsible }
    const contentSha256 = markContentHash(mark.reference, mark, content)
    await tx.commitment.update({
      where: { id: mark.id },
      data: {
        title,
        titleLanguage,
        force,
        areaKey,
        whyThisForce,
        followed: isFollowedFromTheStart(force),
        state: 'submitted',
        version: version + 1,
      },
      select: { id: true },
    })
    await writeVersion(tx, mark.id, version + 1, content, contentSha256)
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'submitted',
      objectType: 'commitment',
      objectId: mark.id,
      statementId: mark.statement.id,
      payload: { reference: mark.reference, contentSha256, version: version + 1 },
    })
    return { version: version + 1 }
  })
}
