// Links of a page that shows an earlier day: those to pages of the same statement stay within that day. It is done to the finished
// page, where every link passes, so that no component can forget it. A link to what stands now says `data-now`.

const declaration = /<meta name="suivi-as-of" content="(\/[a-z0-9-]+) (\d{4}-\d{2}-\d{2})"\/>/

/**
 * The pages of a statement, besides its front page, that have an "as of" form (product.md), as what follows the statement in their address:
 * a pattern. The form that leads to another date knows them from here too (lib/statement/rules/as-of.ts).
 */
export const datedPage =
  'statement|items|sources(?:/S\\d{1,9})?|variants(?:/renderings/[a-z]{2,3}-\\d{1,9})?|lineage|searches|\\d{1,4}[a-z]{1,4}'

/**
 * A page as it is sent. One that declares no day stays as it is.
 *
 * @param {string} html
 */
export function withinDay(html) {
  const [, base, day] = html.match(declaration) ?? []
  if (!base) return html
  const address = new RegExp(` href="((?:/(?:fr|es|ar))?${base}(?:/(?:${datedPage}))?)(#[^"]*)?"`)
  return html
    .replace(declaration, '')
    .replace(/<a [^>]*>/g, (link) =>
      link.includes(' data-now=""')
        ? link.replace(' data-now=""', '')
        : link.replace(address, (_found, path, fragment = '') => ` href="${path}/as-of/${day}${fragment}"`),
    )
}
