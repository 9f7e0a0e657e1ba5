import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { rowOf } from '../data/alignment'
import { mayWord } from '../policy'

/** States from which a verb moves an alignment. */
const FROM = {
  edit: ['open', 'sent_back'],
  take_back: ['open', 'submitted', 'sent_back'],
  decide: ['submitted'],
} as const

/**
 * Takes an alignment for this transaction, with its text, and refuses whatever stands in the way of the verb.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`; `already_decided` where its state does not allow it
 */
export async function openAlignment(tx: Transaction, actor: Member, verb: keyof typeof FROM, id: string) {
  await tx.$queryRaw`SELECT id FROM alignments WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const row = await tx.alignment.findUnique({ where: { id }, select: openSelect })
  if (!row) throw new Refusal('not_found')
  authorize(mayWord, actor, verb, { alignedById: row.alignedById, addedById: row.added.addedById })
  const states: readonly string[] = FROM[verb]
  if (!states.includes(row.state)) throw new Refusal('already_decided')
  return { ...row, rows: row.clauses.map(rowOf) }
}

const openSelect = {
  id: true,
  number: true,
  state: true,
  version: true,
  alignedById: true,
  contentSha256: true,
  clauses: { orderBy: { position: 'asc' } },
  added: {
    select: {
      id: true,
      key: true,
      statementId: true,
      language: true,
      label: true,
      publisher: true,
      url: true,
      text: true,
      sha256: true,
      addedById: true,
      publishedAt: true,
      replacesId: true,
      statement: { select: { slug: true } },
    },
  },
} as const
