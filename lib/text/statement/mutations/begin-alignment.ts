import 'server-only'
import { z } from 'zod'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { isDuplicate, type Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { mayWord } from '../policy'

const begun = z.object({ alignmentId: z.string() })

/**
 * Begins a new alignment of a rendering that was added, where nobody is at work on one. It is private work until it is submitted: no event.
 *
 * @throws Refusal `not_found`, `not_permitted`, `alignment_at_work` (somebody has begun one that nobody has decided on); as `idempotent`
 */
export async function beginAlignment(
  actor: Member,
  input: { readonly renderingId: string; readonly key?: string | undefined },
): Promise<{ alignmentId: string }> {
  try {
    const { renderingId } = input
    return await idempotent(actor, 'alignment', input, begun, async (tx) => {
      const added = await tx.addedRendering.findUnique({ where: { id: renderingId }, select: { id: true } })
      if (!added) throw new Refusal('not_found')
      authorize(mayWord, actor, 'align', null)
      return { alignmentId: await writeAlignment(tx, actor, renderingId) }
    })
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('alignment_at_work')
    throw error
  }
}

/** Writes the next alignment of an added rendering, open and without clauses; the database allows one at work. */
export async function writeAlignment(tx: Transaction, actor: Member, addedId: string): Promise<string> {
  const number = (await tx.alignment.count({ where: { addedId } })) + 1
  const { id } = await tx.alignment.create({
    data: { addedId, number, alignedById: actor.id },
    select: { id: true },
  })
  return id
}
