import 'server-only'
import type { Locale } from '@/lib/i18n/routing'
import type { Member } from '@/lib/platform/actor'
import { remembered, tagOf } from '@/lib/platform/cache'
import { currentActor } from '@/lib/platform/session'
import { findHouseText, findHouseTexts } from './data'
import { housePolicy } from './policy'
import { textIn } from './rules/in-language'
import { type Signals, signalsIn } from './rules/signals'
import { houseTextKey } from './schema'
import type { HouseText, HouseTextKey } from './types'

/** What whoever runs this site says of it, remembered until one of the texts changes. */
export const loadHouse = remembered(
  'house',
  () => [tagOf.house],
  () => findHouseTexts(),
)

/** The names of this site alone, a part of every reading page: no other text makes one anew. */
const loadNames = remembered(
  'house-names',
  () => [tagOf.houseName],
  () => findHouseTexts('name'),
)

/** What this site is called, for a page in a language; null where nobody said it. */
export async function loadHouseName(locale: Locale): Promise<HouseText | null> {
  return textIn(await loadNames(), 'name', locale)
}

/** The software, which names a site that nobody gave a name. */
const SOFTWARE = 'Suivi'

/** What this site is called in titles, previews and feeds for a language. */
export async function loadSiteName(locale: Locale): Promise<string> {
  return (await loadHouseName(locale))?.body ?? SOFTWARE
}

/** What machines are asked to make of the content; nothing where nobody said. */
export async function loadSignals(): Promise<Signals> {
  return signalsIn((await loadHouse()).find(({ kind }) => kind === 'signals')?.body ?? '')
}

/** The texts as they stand, for administrators; null (not found) for anybody else. */
export async function loadDeskHouse(): Promise<{ me: Member; texts: HouseText[] } | null> {
  const me = await administrator()
  return me && { me, texts: await findHouseTexts() }
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
