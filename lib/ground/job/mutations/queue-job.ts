import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { type Kind, type Payloads, termsOf } from '../rules/kinds'
import { library, within } from './library'

/**
 * Has something done later, by whichever worker comes first: queued in the transaction that it follows from, so that neither stands without the
 * other. Workers hear of it when the transaction ends.
 *
 * @param after not before this moment
 * @returns the job's id
 */
export async function queueJob<Of extends Kind>(
  tx: Transaction,
  kind: Of,
  payload: Payloads[Of],
  { after }: { readonly after?: Date } = {},
): Promise<string> {
  const id = await library.send(kind, payload, {
    ...termsOf(kind),
    ...(after && { startAfter: after }),
    ...within(tx),
  })
  if (id === null) throw new Error(`there is no queue for jobs of the kind ${kind}`)
  await tellWorkers(tx, kind)
  return id
}

/** Has workers look for jobs when the transaction ends. */
export async function tellWorkers(tx: Transaction, kind: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify('suivi_jobs', ${JSON.stringify(kind)})::text`
}
