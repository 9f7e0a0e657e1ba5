import 'server-only'
import { z } from 'zod'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { once } from '@/lib/platform/once'
import { meetsTheRules, sourcesOf, wellFilled } from '@/lib/status-update/mutations/submit'
import { withTakenSearches } from '@/lib/status-update/mutations/taken-searches'
import { contentHash } from '@/lib/status-update/rules/content-hash'
import { classingsOf, contentOf } from '@/lib/status-update/rules/revision-content'
import { composeSchema } from '@/lib/status-update/schema'
import { may } from '../policy'
import { type CodingInput, codingDraftSchema } from '../schema'
import { lockRequest } from './lock-request'

/**
 * Gives the second judgement: as strictly filled, and with the same least evidence, as any. It is kept for good beside the first, word
 * for word, and a reviewer then has both before them. The same form sent twice gives one.
 *
 * @throws Invalid with the fields that are badly filled; `hadNotSeen` where they have not said whether they had seen the first
 * @throws Refusal `not_found`, `not_permitted`, `item_withdrawn`, `coding_closed` (no longer asked), `rules_unmet` (`details.unmet`),
 *   `conflict` (the draft was saved elsewhere meanwhile); as `once`
 */
export function submit(
  analyst: Member,
  form: CodingInput,
): Promise<{ requestId: string; statement: string; revisionId: string }> {
  // Which saved draft it came from is no part of what it says.
  const { version: _version, ...said } = form
  return once(analyst, 'second judgement', said, submitted, async (tx) => {
    const { id, state, line, revision, subject } = await lockRequest(tx, form.requestId)
    authorize(may, analyst, 'write', subject)
    const { item } = line
    const done = { requestId: id, statement: item.statement.slug, revisionId: revision.id }
    const { hadNotSeen, ...draft } = codingDraftSchema.parse(form)
    const submission = await withTakenSearches(
      tx,
      item,
      wellFilled(
        composeSchema.parse({
          ...draft,
          party: line.party,
          statement: item.statement.slug,
          reference: item.reference,
        }),
        item,
      ),
    )
    if (hadNotSeen !== 'yes' && hadNotSeen !== 'no')
      throw new Invalid({ hadNotSeen: ['second-coding.error.hadNotSeen'] })
    const content = contentOf(submission, false)
    const contentSha256 = contentHash(content)
    if (state !== 'open') throw new Refusal('coding_closed')
    if (item.withdrawn) throw new Refusal('item_withdrawn')
    const kept = await findKeptFrom(analyst.id, tx)
    const sources = await sourcesOf(tx, submission, kept.classings)
    meetsTheRules(submission, item, line, sources)

    const where = { requestId: id, personId: analyst.id }
    const saved = await tx.codingDraft.findFirst({ where, select: { version: true } })
    if ((saved?.version ?? 0) !== form.version)
      throw new Refusal('conflict', { over: 'draft', version: saved?.version ?? 0 })
    await tx.codingDraft.deleteMany({ where })
    await tx.secondCoding.create({
      data: {
        requestId: id,
        revisionId: revision.id,
        coderId: analyst.id,
        judgement: content.judgement,
        content,
        contentSha256,
        said: Object.fromEntries(
          [...classingsOf(submission)].map(([sourceId, classing]) => [sourceId, { ...classing }]),
        ),
        hadNotSeen: hadNotSeen === 'yes',
      },
      select: { id: true },
    })
    await tx.codingRequest.update({ where: { id }, data: { state: 'coded' }, select: { id: true } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: analyst.id },
      verb: 'submitted',
      objectType: 'coding',
      objectId: id,
      statementId: item.statement.id,
      payload: { contentSha256, revision: revision.id },
    })
    return done
  })
}

const submitted = z.object({ requestId: z.string(), statement: z.string(), revisionId: z.string() })
