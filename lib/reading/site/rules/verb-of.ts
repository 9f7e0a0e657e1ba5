import type { HouseKind } from '../types'

/** What setting a text is in the record: its verb says which pages show it (lib/ground/platform/pages/changes.mjs). A name is on every page, any other text on one. */
export function verbOf(kind: HouseKind): 'named' | 'edited' {
  return kind === 'name' ? 'named' : 'edited'
}
