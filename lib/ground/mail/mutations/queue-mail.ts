import 'server-only'
import type { Locale } from '@/lib/ground/i18n/routing'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import type { Transaction } from '@/lib/ground/platform/db'
import { isMailOn } from '@/lib/ground/platform/mail-on'
import type { Message } from '../rules/messages'
import type { Addressee } from '../types'

/**
 * Has a mail sent by a job, in the transaction that it follows from. Neither an address nor words are written down: both are read when it is sent.
 *
 * @param mail `language` is that of whoever reads it
 * @returns false where this site sends no mail: nothing is queued then
 */
export async function queueMail(
  tx: Transaction,
  { to, message, language }: { readonly to: Addressee; readonly message: Message; readonly language: Locale },
): Promise<boolean> {
  if (!isMailOn()) return false
  const { id } = await tx.mail.create({
    data: { toKind: to.kind, toId: to.id, message: message.kind, values: message.values, language },
    select: { id: true },
  })
  await queueJob(tx, 'send-mail', { mailId: id })
  return true
}
