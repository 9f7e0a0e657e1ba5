import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { BoundedClient, DATABASE_LIMITS } from '@/server/bounded-client.mjs'
import { env } from './env'

/** Everything a mutation may do inside its one transaction. */
export type Transaction = Prisma.TransactionClient

/** The application's own connection pool. Made at first use, so that a build needs no database. */
export function db(): PrismaClient {
  pool.client ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: 10,
      Client: BoundedClient,
      ...DATABASE_LIMITS,
    }),
  })
  return pool.client
}

// Development reloads modules: the pool is kept on the process, or each reload would leak one.
const pool = (globalThis as typeof globalThis & { suiviPool?: { client?: PrismaClient } }).suiviPool ?? {}
;(globalThis as typeof globalThis & { suiviPool?: { client?: PrismaClient } }).suiviPool = pool

/** Ends the pool's connections, so that a script can end and a test can drop its database. The next use opens new ones. */
export async function disconnect(): Promise<void> {
  await pool.client?.$disconnect()
}

/**
 * One verb, one transaction: all of it is written, or nothing.
 *
 * @param timeout milliseconds after which it is taken back; for what writes a whole book at once, more than is usual
 */
export function transaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
  timeout = 15_000,
): Promise<Result> {
  return db().$transaction(work, { maxWait: 5_000, timeout })
}

/** Whether a write failed because a row with the same unique values stands there already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
