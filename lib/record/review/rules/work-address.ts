import type { ObjectType } from '@/lib/record/event/types'
import type { Noun } from '@/lib/record/review/types'

const OF_WORK = {
  'lineage-link': deskLinkAddress,
  'search-log': deskSearchAddress,
  note: deskNoteAddress,
  commitment: deskMarkAddress,
  withdrawal: deskMarkAddress,
  alignment: alignmentAddress,
  bringing: (id) => bringAddress(id, 'submit'),
  translation: deskTranslationAddress,
  'item-test': deskTestAddress,
} as const satisfies Readonly<Record<Noun, (id: string) => string>>

/** By what an act of the record is done to; what has no page of its own by which it is named there is not in it. */
const OF_OBJECTS = {
  revision: (id) => `/desk/reviews/${id}`,
  source: (id) => `/desk/sources/${id}`,
  commitment: OF_WORK.commitment,
  note: OF_WORK.note,
  'follow-up': (id) => `/desk/follow-ups/${id}`,
  'lineage-link': OF_WORK['lineage-link'],
  'search-log': OF_WORK['search-log'],
  translation: OF_WORK.translation,
  'item-test': OF_WORK['item-test'],
  request: deskRequestAddress,
  'reader-message': deskMessageAddress,
  person: (id) => `/desk/people/${id}`,
} as const satisfies Partial<Record<ObjectType, (id: string) => string>>

/** What acts are done to that has a page on the desk. */
export type DeskObject = keyof typeof OF_OBJECTS

/** The desk's page of something that is under review: where it is read, decided on and mended. */
export function workAddress({ noun, id }: { readonly noun: Noun; readonly id: string }): string {
  return OF_WORK[noun](id)
}

/** Whether what an act was done to has a page on the desk. @param type as the record says it */
export function hasDeskPage(type: string): type is DeskObject {
  return Object.hasOwn(OF_OBJECTS, type)
}

/** The desk's page of what an act was done to. @param id as the record names it */
export function objectAddress(type: DeskObject, id: string): string {
  return OF_OBJECTS[type](id)
}

/** A step of a statement on its way, on the desk. */
export function bringAddress(
  id: string,
  step: 'text' | 'passages' | 'about' | 'parties' | 'marks' | 'submit',
): string {
  return `/desk/bring/${id}/${step}`
}

/** The desk's page of all renderings and the work on them. */
export const WORDING_DESK = '/desk/wording'

/** One alignment on the desk. */
export function alignmentAddress(id: string): string {
  return `${WORDING_DESK}/${id}`
}

/** One mark on the desk, by its id or that of a proposal to withdraw it. */
export function deskMarkAddress(id: string): string {
  return `/desk/marks/${id}`
}

/** One note on the desk, with its replies. */
export function deskNoteAddress(id: string): string {
  return `/desk/notes/${id}`
}

/** One translation on the desk. */
export function deskTranslationAddress(id: string): string {
  return `/desk/translations/${id}`
}

/** One proposal to set, replace or end a test, on the desk. */
export function deskTestAddress(id: string): string {
  return `/desk/tests/${id}`
}

/** One logged search on the desk. */
export function deskSearchAddress(id: string): string {
  return `/desk/searches/${id}`
}

/** One request for documents on the desk. */
export function deskRequestAddress(id: string): string {
  return `/desk/requests/${id}`
}

/** One message of a reader on the desk. */
export function deskMessageAddress(id: string): string {
  return `/desk/reader-messages/${id}`
}

/** One link of an item with a later text on the desk. */
export function deskLinkAddress(id: string): string {
  return `/desk/lineage/${id}`
}
