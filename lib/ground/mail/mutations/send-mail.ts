import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { type Locale, localeOf } from '@/lib/ground/i18n/routing'
import type { Handling } from '@/lib/ground/job/mutations/handling'
import { GiveUp, Later } from '@/lib/ground/job/rules/faults'
import { now } from '@/lib/ground/platform/clock'
import { db, type Transaction, transaction } from '@/lib/ground/platform/db'
import { isMailOn } from '@/lib/ground/platform/mail-on'
import { handOver, MailFault } from '@/lib/ground/platform/mail-server'
import { outageIn } from '@/lib/ground/platform/outages.mjs'
import { htmlLetter } from '../rules/html'
import { type MessageKind, type MessageValues, readMessage } from '../rules/messages'
import { plainLetter } from '../rules/plain'
import type { Addressee, Letter } from '../types'
import { mailEnding } from './mail-ending'

/** What a message says to one, written when it is sent; null where there is nothing to say any more. */
export type Writer<Values> = (
  values: Values,
  about: { readonly to: Addressee; readonly language: Locale },
) => Promise<Letter | null>

/** What rooms after this one know of mail: where those whom it is for have their addresses, and how each kind of message is written. */
export type Correspondence = {
  readonly addresses: { readonly [Of in Addressee['kind']]: (id: string) => Promise<string | null> }
  readonly writers: { readonly [Of in MessageKind]: Writer<MessageValues[Of]> }
}

/** Seconds until a mail that waits for a server is looked at again. */
const OFF = 600

/** Milliseconds between two tries to tell a database that is away what the mail server said. */
const TOLD_AGAIN = 500

/**
 * What the mail server said to this process of a mail, where the database could not be told while the try lasted: the next try knows it, and neither
 * sends it twice nor gives up what went out.
 */
const said = new Map<string, 'taken' | 'not taken'>()

/**
 * Sends a mail: writes it, and hands it over to the mail server. That this begins is written down before, and taken back where the server says no; so
 * where the process is killed in between, and nobody knows whether it was taken, it is given up and never sent twice by itself. What was taken is forgotten
 * at once, and with it all that is left to be done: whatever then becomes of the try, nothing is given up.
 */
export function mailHandlingBy(known: Correspondence): Handling<{ readonly mailId: string }> {
  return {
    ...mailEnding,
    work: async ({ mailId }, { signal }) => {
      if (!isMailOn()) throw new Later(OFF)
      if (said.get(mailId) === 'taken') return forget(mailId, signal)
      if (said.get(mailId) === 'not taken') await takeBack(mailId, signal)
      const mail = await db().mail.findUnique({ where: { id: mailId } })
      if (!mail) return
      if (mail.beganAt !== null) throw new GiveUp('untold')
      const ready = await writtenFor(mail, known)
      if (ready) await send(mailId, ready, signal)
      await forget(mailId, signal)
    },
  }
}

/** Forgets a mail that was taken, or is for nobody any more: the job is done where there is none. */
async function forget(id: string, signal: AbortSignal): Promise<void> {
  await untilTold((tx) => tx.mail.deleteMany({ where: { id } }), signal)
  said.delete(id)
}

/** Takes back that a mail began to be sent: the mail server did not take it. */
async function takeBack(id: string, signal: AbortSignal): Promise<void> {
  await untilTold((tx) => tx.mail.updateMany({ where: { id }, data: { beganAt: null } }), signal)
  said.delete(id)
}

/** Tells the database, again while it is away and the try lasts. */
async function untilTold(work: (tx: Transaction) => Promise<unknown>, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await transaction('system', work)
      return
    } catch (error) {
      if (outageIn(error) === null || signal.aborted) throw error
      await pause(TOLD_AGAIN)
    }
  }
}

type Row = {
  readonly toKind: string
  readonly toId: string
  readonly message: string
  readonly values: unknown
  readonly language: string
}

async function writtenFor(row: Row, { addresses, writers }: Correspondence) {
  const to: Addressee = { kind: row.toKind === 'subscriber' ? 'subscriber' : 'person', id: row.toId }
  const message = readMessage(row.message, row.values)
  if (!message) throw new GiveUp('unreadable')
  const write: Writer<never> = writers[message.kind]
  const letter = await write(message.values as never, { to, language: localeOf(row.language) })
  // Last, so that whoever leaves meanwhile gets nothing.
  const address = letter && (await addresses[to.kind](to.id))
  return letter && address ? { letter, address } : null
}

async function send(
  id: string,
  { letter, address }: { letter: Letter; address: string },
  signal: AbortSignal,
): Promise<void> {
  const { count } = await transaction('system', (tx) =>
    tx.mail.updateMany({ where: { id, beganAt: null }, data: { beganAt: now() } }),
  )
  if (count === 0) throw new GiveUp('untold')
  try {
    await handOver({
      ...{ id, to: address, subject: letter.subject },
      text: plainLetter(letter),
      html: htmlLetter(letter),
      headers: letter.leave
        ? {
            'List-Unsubscribe': `<${letter.leave.oneClick}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {},
    })
    said.set(id, 'taken')
  } catch (error) {
    said.set(id, 'not taken')
    await takeBack(id, signal)
    if (error instanceof MailFault && error.forGood) throw new GiveUp('refused')
    throw error
  }
}
