import 'server-only'
import { randomBytes } from 'node:crypto'
import { networkOf } from '@/lib/ground/platform/network.mjs'
import { now } from './clock'
import { db } from './db'
import { log } from './log'
import { keyedHash } from './secret-token'

const day = 24 * 60 * 60_000

/** The key of today, once a process: Next loads this file more than once. */
const memory = globalThis as typeof globalThis & {
  suiviSenderKey?: { readonly day: string; readonly key: Promise<string> }
}

/**
 * What stands for a sender while they are counted, the same at every process: a keyed hash of the network that they came from, with this
 * installation's secret and a key of the day. The key is erased with the day, UTC: afterwards nobody can tell who came, not even with the
 * secret. The address itself is written down nowhere.
 *
 * @param address of the sender; what is no IP address counts as one sender
 */
export async function senderName(address: string, moment: Date = now()): Promise<string> {
  return keyedHash(`sender\n${await keyOf(moment)}`, networkOf(address))
}

/** The address that a request came from, for counting only, as our own server says it (server/sender.mjs). Empty where it is not known. */
export function senderAddress(headers: Headers): string {
  return headers.get('x-forwarded-for') ?? ''
}

/** Erases the keys of days that are over, now and whenever a day ends, whether anybody comes or not. */
export function keepForgetting(): void {
  void forget(now()).catch((error: unknown) =>
    // The database is away: no key of today is made without it, and the next that is erases the others.
    log.warn(
      { cause: error instanceof Error ? error.name : 'unknown' },
      'the keys of senders could not be erased',
    ),
  )
  const moment = now().getTime()
  setTimeout(keepForgetting, day - (moment % day) + 1_000).unref()
}

function keyOf(moment: Date): Promise<string> {
  const today = moment.toISOString().slice(0, 10)
  const known = memory.suiviSenderKey
  if (known?.day === today) return known.key
  const key = keyFor(new Date(today))
  memory.suiviSenderKey = { day: today, key }
  key.catch(() => {
    // Whoever asked hears of it; the next asks again.
    if (memory.suiviSenderKey?.key === key) delete memory.suiviSenderKey
  })
  return key
}

/** The key of a day, made by whoever comes first. */
async function keyFor(today: Date): Promise<string> {
  await forget(today)
  await db().senderKey.createMany({
    data: [{ day: today, key: randomBytes(32).toString('hex') }],
    skipDuplicates: true,
  })
  const { key } = await db().senderKey.findUniqueOrThrow({ where: { day: today }, select: { key: true } })
  return key
}

async function forget(moment: Date): Promise<void> {
  const today = moment.toISOString().slice(0, 10)
  if (memory.suiviSenderKey && memory.suiviSenderKey.day < today) delete memory.suiviSenderKey
  await db().senderKey.deleteMany({ where: { day: { lt: new Date(today) } } })
}
