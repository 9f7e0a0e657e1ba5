import type { Noun } from '@/lib/review/types'
import {
  alignmentAddress,
  bringAddress,
  deskLinkAddress,
  deskMarkAddress,
  deskNoteAddress,
  deskSearchAddress,
  deskTranslationAddress,
} from '@/lib/statement/rules/addresses'

const ADDRESS: Readonly<Record<Noun, (id: string) => string>> = {
  'lineage-link': deskLinkAddress,
  'search-log': deskSearchAddress,
  note: deskNoteAddress,
  commitment: deskMarkAddress,
  withdrawal: deskMarkAddress,
  alignment: alignmentAddress,
  bringing: (id) => bringAddress(id, 'submit'),
  translation: deskTranslationAddress,
}

/** The desk's page of something that is under review: where it is read, decided on and mended. */
export function workAddress({ noun, id }: { readonly noun: Noun; readonly id: string }): string {
  return ADDRESS[noun](id)
}
