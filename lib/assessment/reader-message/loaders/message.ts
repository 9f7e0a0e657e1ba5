import 'server-only'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findLedToChoices, findOtherMessages } from '../data/choices'
import { findMessage } from '../data/message'

/** One message with what its answer can name; null (not found) for who does not read messages, and where there is none. */
export async function loadMessage(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const message = await findMessage(actor, id, language)
  if (!message) return null
  const { slug } = message.statement
  const [ledTo, others] = await Promise.all([
    findLedToChoices(slug, message.item.reference, language),
    findOtherMessages(slug, message.id),
  ])
  return { actor, message, ledTo, others }
}
