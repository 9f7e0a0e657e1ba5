/** The pages of a statement that have an "as of" form, as what follows the statement in their address (product.md). */
const dated = /^(?:statement|items|variants|searches|sources(?:\/S\d{1,9})?|\d{1,4}[a-z]{1,4})?$/

/** Whether a page of a statement can be asked for an earlier day: `7c`, `sources/S40`, or nothing for its front page. */
export function isDatedPage(page: string): boolean {
  return dated.test(page)
}
