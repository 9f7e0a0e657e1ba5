import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { may } from '../policy'
import { emptyContent } from '../rules/content'

/**
 * Begins a statement on its way: a draft that nobody else sees. No event tells of it, nor of what is typed into it.
 *
 * @param language that the text most likely is in; it is chosen in the first step
 * @param key the form's: the same form sent twice begins one
 * @throws Refusal `not_permitted` (no administrator); as `idempotent`
 */
export function beginBringing(actor: Member, language: string, key?: string): Promise<{ id: string }> {
  return idempotent(actor, 'bringing', { key, locale: language }, madeOne, async (tx) => {
    authorize(may, actor, 'bring', { authorId: actor.id, isUnread: true })
    return tx.bringing.create({
      data: { bringerId: actor.id, content: emptyContent(language) },
      select: { id: true },
    })
  })
}
