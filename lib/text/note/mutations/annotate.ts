import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { contains, contextOf, sliceOf } from '@/lib/text/statement/rules/span'
import { wholeWords, wordsOf } from '@/lib/text/statement/rules/words'
import { findTextToAnnotate, type TextToAnnotate } from '../data/text-to-annotate'
import { may } from '../policy'
import { bodyHash } from '../rules/body-hash'
import type { AnnotateInput } from '../schema'
import { columnsOfKind, demandOfKind, writeSources } from './said-in-kind'
import { moveToSubmitted, recordSubmitted } from './submit'

/**
 * Writes a first note: on exact whole words of one passage of the base rendering, on a marked item or on a source. With the intent
 * `submit` it is submitted for review at once. The same form sent twice writes one.
 *
 * @throws Refusal `not_found` (no such statement, item or source), `not_permitted`; as `idempotent`
 * @throws Invalid `start` (no whole words of one passage), `visibility` (a note for the team is not submitted), `alsoOn`; as `demandOfKind`,
 *   `writeSources`
 */
export function annotate(actor: Member, input: AnnotateInput): Promise<{ id: string }> {
  return idempotent(actor, 'note', input, madeOne, async (tx) => {
    authorize(may, actor, 'annotate', { authorId: actor.id })
    await takeCopiesOf(tx, [
      ...(input.about === 'source' ? [input.source] : []),
      ...input.sources.flatMap(({ sourceId }) => sourceId ?? []),
    ])
    const { statement, about } = await targetOf(tx, input)
    const submits = input.intent === 'submit'
    if (submits && input.visibility === 'team') throw new Invalid({ visibility: ['teamOnly'] })
    demandOfKind(input, input.about, { visibility: input.visibility, submits })
    const { kind, body, language, visibility } = input
    const row = {
      ...about,
      ...columnsOfKind(kind, language, input),
      kind,
      body,
      language,
      visibility,
      statementId: statement.id,
      authorId: actor.id,
    }
    const { id } = await tx.note.create({ data: row, select: { id: true } })
    await writeSources(tx, id, 1, input)
    if (kind === 'context') await writeItems(tx, id, statement.id, input)
    const bodySha256 = bodyHash(body)
    if (submits) await moveToSubmitted(tx, id)
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'annotated',
      objectType: 'note',
      objectId: id,
      statementId: statement.id,
      payload: { bodySha256 },
    })
    if (submits) await recordSubmitted(tx, actor, { id, bodySha256, version: 1, statement })
    return { id }
  })
}

/** What a note is about, and its statement: a text is read only where the note is on words of it. */
async function targetOf(tx: Transaction, input: AnnotateInput) {
  switch (input.about) {
    case 'span': {
      const statement = await findTextToAnnotate(tx, input.statement)
      if (!statement) throw new Refusal('not_found')
      return { statement, about: spanOf(statement, input) }
    }
    case 'item': {
      const [row] = await tx.$queryRaw<{ id: string; slug: string; item: string }[]>`
        SELECT s.id::text AS id, s.slug, c.id::text AS item FROM statements s JOIN commitments c ON c.statement_id = s.id
        WHERE s.slug = ${input.statement} AND c.reference = ${input.reference} AND c.withdrawn_at IS NULL`
      if (!row) throw new Refusal('not_found')
      return { statement: row, about: { commitmentId: row.item } }
    }
    case 'source': {
      const [row] = await tx.$queryRaw<{ id: string; slug: string; source: string }[]>`
        SELECT s.id::text AS id, s.slug, o.id AS source FROM statements s, sources o
        WHERE s.slug = ${input.statement} AND o.id = ${input.source}`
      if (!row) throw new Refusal('not_found')
      return { statement: row, about: { sourceId: row.source } }
    }
  }
}

/** Writes beside which further items of the statement a context note stands. @throws Invalid `alsoOn` (no such item stands) */
async function writeItems(
  tx: Transaction,
  noteId: string,
  statementId: string,
  { alsoOn, ...input }: AnnotateInput,
): Promise<void> {
  const own = input.about === 'item' ? input.reference : null
  const references = [
    ...new Set((alsoOn ?? '').split(/[\s,،;]+/).filter((each) => each !== '' && each !== own)),
  ]
  const items = await tx.commitment.findMany({
    where: { statementId, reference: { in: references }, withdrawnAt: null },
    select: { id: true },
  })
  if (items.length < references.length) throw new Invalid({ alsoOn: ['alsoOn'] })
  await tx.noteItem.createMany({ data: items.map(({ id }) => ({ noteId, commitmentId: id })) })
}

function spanOf({ base }: TextToAnnotate, span: { start: number; end: number }) {
  const { start, end } = span
  const exact = sliceOf(base.text, span)
  const passage = base.passages.find((each) => contains(each, span))
  const whole =
    passage && wholeWords(wordsOf(base.text.slice(passage.start, passage.end), passage.start), span)
  if (exact === null || whole?.start !== start || whole.end !== end) throw new Invalid({ start: ['words'] })
  return { renderingId: base.id, start, end, exact, ...contextOf(base.text, span) }
}
