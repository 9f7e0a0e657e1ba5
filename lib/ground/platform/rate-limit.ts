import 'server-only'
import { type Limit, memoryOf, waitAfter } from './allowance'
import { now } from './clock'
import { db, type Transaction, transaction } from './db'

/** Who is counted against which limit: a keyed hash (`keyedHash`, `senderName`), never an address. */
export type Counted = { readonly limit: Limit; readonly who: string }

/** A turn that was let through, for `giveBack`; or how long to wait for one. */
export type Turn =
  | { readonly wait: 0; readonly counted: readonly bigint[] }
  | { readonly wait: number; readonly counted?: undefined }

/**
 * Lets one through and counts it against each limit, or says how many seconds to wait. It is counted before it is known what comes of it,
 * in a transaction of its own: what follows cannot undo it, and of many at the same moment, at however many processes, all are counted.
 * Who has to wait is not counted, so that trying again prolongs nothing.
 */
export function takeTurn(all: readonly Counted[], moment: Date = now()): Promise<Turn> {
  return transaction('system', async (tx) => {
    // In one order everywhere, so that no two wait for each other.
    for (const key of all.map(({ limit, who }) => `${limit.name}\n${who}`).sort())
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    let wait = 0
    for (const { limit, who } of all)
      wait = Math.max(wait, waitAfter(limit, await timesOf(tx, { limit, who }, moment), moment))
    if (wait > 0) return { wait }
    return { wait: 0, counted: await count(tx, all, moment) }
  })
}

/** Counts without asking whether it is allowed. */
export async function count(
  tx: Transaction,
  all: readonly Counted[],
  moment: Date = now(),
): Promise<readonly bigint[]> {
  await forget(tx, moment)
  const rows = await tx.countedTry.createManyAndReturn({
    data: all.map(({ limit, who }) => ({
      counter: limit.name,
      who,
      at: moment,
      until: new Date(moment.getTime() + memoryOf(limit) * 1_000),
    })),
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Lets nobody through until then, whatever was let through before: the limit is filled with turns that count for so long. */
export async function holdUntil({ limit, who }: Counted, until: Date): Promise<void> {
  const turns = limit.allowances.flatMap(({ most, seconds }) =>
    Array.from({ length: seconds === memoryOf(limit) ? most : 0 }, () => ({
      counter: limit.name,
      who,
      at: new Date(until.getTime() - seconds * 1_000),
      until,
    })),
  )
  await transaction('system', (tx) => tx.countedTry.createMany({ data: turns }))
}

/** Whether anything still counts. */
export async function isCounted({ limit, who }: Counted, moment: Date = now()): Promise<boolean> {
  const found = await db().countedTry.findFirst({
    where: { counter: limit.name, who, until: { gt: moment } },
    select: { id: true },
  })
  return found !== null
}

/** Takes a turn back that was none after all. Others' stay counted. */
export async function giveBack(tx: Transaction, turn: Turn): Promise<void> {
  await tx.countedTry.deleteMany({ where: { id: { in: [...(turn.counted ?? [])] } } })
}

async function timesOf(tx: Transaction, { limit, who }: Counted, moment: Date): Promise<Date[]> {
  const rows = await tx.countedTry.findMany({
    where: { counter: limit.name, who, until: { gt: moment } },
    select: { at: true },
  })
  return rows.map(({ at }) => at)
}

/** A few rows that count no more, those that nobody else is removing just now. */
async function forget(tx: Transaction, moment: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM counted_tries WHERE id IN (
      SELECT id FROM counted_tries WHERE until <= ${moment} ORDER BY until LIMIT 100 FOR UPDATE SKIP LOCKED)`
}
