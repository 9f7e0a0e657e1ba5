/** The id of a logged search on its page, and so the end of its address. */
export function anchorOfSearch(search: { readonly id: string }): string {
  return `s-${search.id.slice(0, 8)}`
}
