/** The place of a link on a page: the first eight digits of its id. */
export function linkAnchor(id: string): string {
  return `link-${id.slice(0, 8)}`
}
