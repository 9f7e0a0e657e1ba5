// Links of a page that shows an earlier day: those to pages of the same statement stay within that day. It is done to the finished
// page, where every link passes, so that no component can forget it. A link to what stands now says `data-now`.

/**
 * The pages of a statement, besides its front page, that have an "as of" form, as what follows the statement in their address:
 * a pattern. The form that leads to another date knows them from here too (lib/statement/rules/as-of.ts).
 */
export const datedPage =
  'statement|items|sources(?:/S\\d{1,9})?|variants(?:/renderings/[a-z]{2,3}-\\d{1,9})?|lineage|searches|\\d{1,4}[a-z]{1,4}'

/**
 * A page of an earlier day as it is sent.
 *
 * @param {string} html
 * @param {{ statement: string, day: string }} asOf the statement's address, and the day
 */
export function withinDay(html, { statement, day }) {
  const address = new RegExp(` href="((?:/(?:fr|es|ar))?/${statement}(?:/(?:${datedPage}))?)(#[^"]*)?"`)
  return html.replace(/<a [^>]*>/g, (link) =>
    link.includes(' data-now=""')
      ? link.replace(' data-now=""', '')
      : link.replace(address, (_found, path, fragment = '') => ` href="${path}/as-of/${day}${fragment}"`),
  )
}
