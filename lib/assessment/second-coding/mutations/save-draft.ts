import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { may } from '../policy'
import { type CodingInput, codingDraftSchema } from '../schema'
import type { CodingDraft, SavedCoding } from '../types'
import { lockRequest } from './lock-request'

/**
 * Keeps what the second analyst has typed, right or wrong. Writes no event: a draft is private. Saving the same words twice is one
 * saving.
 *
 * @throws Refusal `not_found`, `not_permitted`; `coding_closed` where the judgement is no longer asked; `conflict` where the draft was saved
 *   elsewhere since the form was opened (`details.version`: what it is now)
 */
export function saveDraft(analyst: Member, input: CodingInput): Promise<SavedCoding> {
  return transaction(analyst, async (tx) => {
    const { id, state, subject } = await lockRequest(tx, input.requestId)
    authorize(may, analyst, 'write', subject)
    if (state !== 'open') throw new Refusal('coding_closed')
    const content = codingDraftSchema.parse(input)
    const before = await findDraft(tx, id, analyst.id)
    if (before && before.version === input.version + 1 && isSame(before.content, content))
      return { version: before.version, savedAt: before.updatedAt.toISOString() }
    if ((before?.version ?? 0) !== input.version)
      throw new Refusal('conflict', { over: 'draft', version: before?.version ?? 0 })
    const draft = { content, version: input.version + 1, updatedAt: now() }
    await tx.codingDraft.upsert({
      where: { requestId_personId: { requestId: id, personId: analyst.id } },
      update: draft,
      create: { ...draft, requestId: id, personId: analyst.id },
      select: { version: true },
    })
    return { version: draft.version, savedAt: draft.updatedAt.toISOString() }
  })
}

function findDraft(tx: Transaction, requestId: string, personId: string) {
  return tx.codingDraft.findUnique({
    where: { requestId_personId: { requestId, personId } },
    select: { version: true, content: true, updatedAt: true },
  })
}

function isSame(stored: unknown, content: CodingDraft): boolean {
  const kept = codingDraftSchema.safeParse(stored)
  return kept.success && JSON.stringify(kept.data) === JSON.stringify(content)
}
