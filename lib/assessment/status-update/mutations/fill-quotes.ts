import 'server-only'
import { openSource } from '@/lib/evidence/source/mutations/open-source'
import { isInFuture } from '@/lib/ground/i18n/partial-date'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { findItemToJudge } from '../data/item'
import { may } from '../policy'
import { isSame, withQuotes } from '../rules/fill-quotes'
import type { FillInput } from '../schema'
import { openLines } from './lock-line'
import { findOwnDraft, keepDraft } from './own-draft'

type Row = FillInput['rows'][number]

/**
 * Writes what was copied out of one source into one's own drafts, for every citation of it: a draft that stands is updated, else one is begun
 * from the line's newest revision with all that it says. All of it is written, or nothing. What was left as it stood begins no draft.
 * With the first words copied the source counts as opened.
 *
 * @returns how many drafts were written
 * @throws Invalid `date` when it is yet to come
 * @throws Refusal `not_found` (no such source or item), `not_permitted` (no analyst), `conflict` (`details.over`: `draft` when one was saved
 *   elsewhere since the page was opened, `revision` when a line has a newer one than was shown)
 */
export function fillQuotes(actor: Member, input: FillInput): Promise<{ drafts: number }> {
  return transaction(actor, async (tx) => {
    const source = await tx.source.findUnique({ where: { id: input.sourceId }, select: { id: true } })
    if (!source) throw new Refusal('not_found')
    authorize(may, actor, 'draft', { ownerId: actor.id })
    if (input.date !== '' && isInFuture(input.date, dayOf(now())))
      throw new Invalid({ date: ['status-update.judge.error.future'] })

    let drafts = 0
    // In one order, so that two transactions never wait for each other.
    for (const rows of linesOf(input.rows)) if (await fillLine(tx, actor, input, rows)) drafts += 1
    const isCopied = drafts > 0 && input.rows.some(({ quote }) => quote.trim() !== '')
    if (isCopied) await openSource(tx, actor, source.id)
    return { drafts }
  })
}

/** @returns whether the draft says something else now */
async function fillLine(
  tx: Transaction,
  actor: Member,
  { sourceId, date }: FillInput,
  rows: readonly [Row, ...Row[]],
): Promise<boolean> {
  const [{ statement, reference, party, version, seen }] = rows
  const item = await findItemToJudge(tx, statement, reference)
  if (!item || item.withdrawn) throw new Refusal('not_found')
  const lineId = (await openLines(tx, item, [party])).get(party) ?? ''
  const own = await findOwnDraft(tx, lineId, actor)
  if (own.version !== version) throw new Refusal('conflict', { over: 'draft' })
  if (version === 0 && own.begunFrom !== seen) throw new Refusal('conflict', { over: 'revision' })
  const filled = own.content && withQuotes(own.content, sourceId, rows, '')
  if (!own.content || !filled) throw new Refusal('conflict', { over: 'draft' })
  if (isSame(filled, own.content)) return false
  await keepDraft(tx, lineId, actor, own, withQuotes(filled, sourceId, [], date) ?? filled)
  return true
}

function linesOf(rows: readonly Row[]): readonly (readonly [Row, ...Row[]])[] {
  const lines = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const key = `${row.statement} ${row.reference} ${row.party}`
    const before = lines.get(key)
    if (before) before.push(row)
    else lines.set(key, [row])
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}
