import 'server-only'
import type { Member, Role } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { transaction } from '@/lib/ground/platform/db'
import { personPolicy } from '../policy'

/**
 * Puts the first steps of a role away, or brings them back. A taste and no act: it leaves no event.
 *
 * @param shown whether they are to be shown again
 */
export function putAwaySteps(actor: Member, role: Role, shown: boolean): Promise<void> {
  return transaction(actor, async (tx) => {
    authorize(personPolicy, actor, 'put away steps', actor)
    const { toursSeen } = await tx.person.findUniqueOrThrow({
      where: { id: actor.id },
      select: { toursSeen: true },
    })
    const others = toursSeen.filter((seen) => seen !== role)
    await tx.person.update({
      where: { id: actor.id },
      data: { toursSeen: shown ? others : [...others, role] },
      select: { id: true },
    })
  })
}
