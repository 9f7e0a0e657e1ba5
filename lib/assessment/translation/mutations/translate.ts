import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { begun, may } from '@/lib/record/review/policy'
import { originalHash } from '@/lib/text/statement/rules/translated'
import { findOriginals } from '../data/originals'
import { contentHash } from '../rules/content-hash'
import { faultOfRationale } from '../rules/faults'
import { saidOf } from '../rules/said-of'
import type { Fault, TranslateInput } from '../schema'
import { TRANSLATION_WRITERS } from '../types'
import { takeTranslated } from './take-translated'

/**
 * Proposes a translation of a text of ours that readers see, and asks for a review. What it says never changes. The same form sent twice
 * proposes one.
 *
 * @throws Invalid `language` (that of the original), `text` (of a rationale: as `faultOfRationale`)
 * @throws Refusal `not_permitted`; `not_found` (no such text stands); `stale` (it says something else than the form showed); as `idempotent`
 */
export function translate(actor: Member, input: TranslateInput): Promise<{ id: string }> {
  return idempotent(actor, 'translation', input, madeOne, (tx) => write(tx, actor, input))
}

async function write(tx: Transaction, actor: Member, input: TranslateInput): Promise<{ id: string }> {
  authorize(may, actor, 'submit', begun(actor, TRANSLATION_WRITERS))
  const { field, line: lineId, party: partyKey, language, text } = input
  const of = saidOf(input)
  const there = of && (await findOriginals(tx, { of, field, lineId, partyKey }))
  if (!there) throw new Refusal('not_found')
  const { commitmentId, statementId, sourceId, texts } = there
  const originalSha256 = input.original
  const original = texts.find((each) => originalHash(each) === originalSha256)
  if (!original) throw new Refusal('stale')
  const { language: originalLanguage } = original
  if (language === originalLanguage) throw wrong('language', 'language')
  const otherwise = field === 'rationale' ? faultOfRationale(original.text, text) : null
  if (otherwise) throw wrong('text', otherwise)
  const said = {
    statementId,
    commitmentId,
    sourceId,
    lineId,
    partyKey,
    field,
    language,
    text,
    originalSha256,
  }
  await takeTranslated(tx, [{ lineId, sourceId }])
  const { id } = await tx.translation.create({
    data: { ...said, originalLanguage, authorId: actor.id },
    select: { id: true },
  })
  await recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'submitted',
    objectType: 'translation',
    objectId: id,
    statementId,
    payload: { contentSha256: contentHash(said) },
  })
  return { id }
}

function wrong(field: string, fault: Fault): Invalid {
  return new Invalid({ [field]: [fault] })
}
