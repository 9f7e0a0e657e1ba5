import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'

/** The addresses of the statements on whose pages something stands that a decision withholds: the source, or a text of ours that it covers. */
export async function findStatementsWithheldIn(
  tx: Pick<Transaction, '$queryRaw'>,
  withholdingId: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT statements_showing('withholding', ${withholdingId}, NULL) AS slug`
  return rows.map(({ slug }) => slug)
}
