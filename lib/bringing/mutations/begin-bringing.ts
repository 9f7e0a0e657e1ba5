import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { transaction } from '@/lib/platform/db'
import { may } from '../policy'
import { emptyContent } from '../rules/content'

/**
 * Begins a statement on its way: a draft that nobody else sees. No event tells of it, nor of what is typed into it.
 *
 * @param language that the text most likely is in; it is chosen in the first step
 * @throws Refusal `not_permitted` (no administrator)
 */
export function beginBringing(actor: Member, language: string): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    authorize(may, actor, 'bring', { bringerId: actor.id, isDraft: true })
    return tx.bringing.create({
      data: { bringerId: actor.id, content: emptyContent(language) },
      select: { id: true },
    })
  })
}
