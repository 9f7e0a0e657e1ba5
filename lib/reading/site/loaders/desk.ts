import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { env } from '@/lib/ground/platform/env'
import { currentActor } from '@/lib/ground/platform/session'
import { findHouseText, findHouseTexts } from '../data/house-texts'
import { housePolicy } from '../policy'
import { unsaidOf } from '../rules/in-language'
import { houseTextKey } from '../schema'
import type { HouseText, HouseTextKey, HouseTextKind } from '../types'

/** The texts as they stand, and what is still to be said; for administrators, null (not found) for anybody else. */
export async function loadDeskHouse(): Promise<{
  me: Member
  texts: HouseText[]
  unsaid: HouseTextKind[]
} | null> {
  const me = await administrator()
  if (!me) return null
  const texts = await findHouseTexts()
  return { me, texts, unsaid: unsaidOf(texts, env().SUIVI_CONTACT !== undefined) }
}

/**
 * One text in one language, for administrators; null (not found) for anybody else, and where there is no such kind or language.
 *
 * @param asked the kind and the language, as the address says them
 */
export async function loadDeskHouseText(
  asked: Record<keyof HouseTextKey, string>,
): Promise<{ me: Member; key: HouseTextKey; text: HouseText | null } | null> {
  const me = await administrator()
  const key = houseTextKey.safeParse(asked)
  return me && key.success ? { me, key: key.data, text: await findHouseText(key.data) } : null
}

async function administrator(): Promise<Member | null> {
  const actor = await currentActor()
  return actor.kind === 'member' && housePolicy(actor, 'set', 'texts') === true ? actor : null
}
