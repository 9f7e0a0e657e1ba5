import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import type { Fault } from '../schema'

/**
 * The items by their references, all public and not withdrawn, after a check of the party.
 *
 * @throws Invalid `items`, `party` where the statement has none such
 */
export async function itemsOf(
  tx: Transaction,
  statementId: string,
  { items, party }: { readonly items: readonly string[]; readonly party: string | null },
): Promise<string[]> {
  const wrong = (field: 'items' | 'party') => {
    const fault: Fault = field
    return new Invalid({ [field]: [fault] })
  }
  if (party !== null && (await tx.party.count({ where: { statementId, key: party } })) === 0)
    throw wrong('party')
  const rows = await tx.commitment.findMany({
    where: { statementId, reference: { in: [...items] }, publishedAt: { not: null }, withdrawnAt: null },
    select: { id: true },
  })
  if (rows.length !== items.length) throw wrong('items')
  return rows.map(({ id }) => id)
}
