/** The place of a note on a page, and so the fragment of its own link: the first eight digits of its id. */
export function noteAnchor(id: string): string {
  return `note-${id.slice(0, 8)}`
}

/** Between which ids the note with an anchor is; null for what is no anchor of a note. */
export function idsOfAnchor(anchor: string): { readonly gte: string; readonly lte: string } | null {
  const [, digits] = /^note-([0-9a-f]{8})$/.exec(anchor) ?? []
  if (digits === undefined) return null
  return { gte: `${digits}-0000-0000-0000-000000000000`, lte: `${digits}-ffff-ffff-ffff-ffffffffffff` }
}
