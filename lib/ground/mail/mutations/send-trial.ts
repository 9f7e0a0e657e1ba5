import 'server-only'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { transaction } from '@/lib/ground/platform/db'
import { mailPolicy } from '../policy'
import { queueMail } from './queue-mail'

/**
 * Sends an administrator a message of their own, so that they see whether mail arrives.
 *
 * @throws Refusal `not_permitted`
 */
export async function sendTrial(actor: Member, { locale }: { readonly locale: Locale }): Promise<void> {
  await transaction(actor, async (tx) => {
    authorize(mailPolicy, actor, 'try', 'mail')
    await queueMail(tx, {
      to: { kind: 'person', id: actor.id },
      message: { kind: 'trial', values: {} },
      language: locale,
    })
  })
}
