import { deskMessageAddress } from '@/lib/assessment/reader-message/rules/desk-address'
import { deskRequestAddress } from '@/lib/evidence/request/rules/desk-address'
import { deskSourceAddress } from '@/lib/evidence/source/rules/desk-address'
import type { ObjectType } from '@/lib/record/event/types'
import type { Noun } from '@/lib/record/review/types'
import { isNamed, type NamedNoun, NOUNS } from '@/nouns'

type Address = (id: string) => string

/** By what an act of the record is done to that is no noun of reviews; what has no page of its own by which it is named there is not in it. */
const OF_OBJECTS = {
  revision: (id) => `/desk/reviews/${id}`,
  source: deskSourceAddress,
  'follow-up': (id) => `/desk/follow-ups/${id}`,
  request: deskRequestAddress,
  'reader-message': deskMessageAddress,
  person: (id) => `/desk/people/${id}`,
} as const satisfies Partial<Record<ObjectType, Address>>

/** What acts are done to that has a page on the desk. */
export type DeskObject = keyof typeof OF_OBJECTS | NamedNoun

const OF_WORK: ReadonlyMap<string, Address> = new Map(NOUNS.map(({ name, desk }) => [name, desk]))

const PAGES: ReadonlyMap<string, Address> = new Map<string, Address>([
  ...Object.entries(OF_OBJECTS),
  ...NOUNS.filter(isNamed).map(({ name, desk }) => [name, desk] as const),
])

/** The desk's page of something that is under review: where it is read, decided on and mended. */
export function workAddress({ noun, id }: { readonly noun: Noun; readonly id: string }): string {
  return addressIn(OF_WORK, noun, id)
}

/** Whether what an act was done to has a page on the desk. @param type as the record says it */
export function hasDeskPage(type: string): type is DeskObject {
  return PAGES.has(type)
}

/** The desk's page of what an act was done to. @param id as the record names it */
export function objectAddress(type: DeskObject, id: string): string {
  return addressIn(PAGES, type, id)
}

/** @throws Error for what no room says: a noun is in the messages and not in nouns.ts, which a test refuses */
function addressIn(addresses: ReadonlyMap<string, Address>, name: string, id: string): string {
  const address = addresses.get(name)
  if (!address) throw new Error(`${name} has no page on the desk`)
  return address(id)
}
