import 'server-only'
import PgBoss from 'pg-boss'
import type { Transaction } from '@/lib/ground/platform/db'

/**
 * The library that jobs are kept with. It holds no connection and runs no clock of its own: every call is given the transaction that it is part
 * of (`within`), and what a worker does when is `worker.ts`.
 */
export const library = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('a call of the library without a transaction')) },
  migrate: false,
  supervise: false,
  schedule: false,
})

/** A transaction as the library takes it. */
export function within(tx: Transaction): { readonly db: PgBoss.Db } {
  return {
    db: {
      executeSql: async (text, values: readonly unknown[]) => ({
        rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map((value) => value ?? null)),
      }),
    },
  }
}
