/** The place of a note on a page, and so the fragment of its own link: the first eight digits of its id. */
export function noteAnchor(id: string): string {
  return `note-${id.slice(0, 8)}`
}
