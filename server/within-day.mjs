// Links of a page that shows an earlier day: those to pages of the same statement stay within that day. It is done to the finished
// page, where every link passes, so that no component can forget it. A link to what stands now says `data-now`.

import { asOfAddress, datedPages } from './page-kinds.mjs'

const declaration = /<meta name="suivi-as-of" content="(\/[a-z0-9-]+) (\d{4}-\d{2}-\d{2})"\/>/

/**
 * A page as it is sent. One that declares no day stays as it is.
 *
 * @param {string} html
 */
export function withinDay(html) {
  const [, base, day] = html.match(declaration) ?? []
  if (!base) return html
  const address = new RegExp(` href="((?:/(?:fr|es|ar))?${base}(?:/(?:${datedPages}))?)(#[^"]*)?"`)
  return html
    .replace(declaration, '')
    .replace(/<a [^>]*>/g, (link) =>
      link.includes(' data-now=""')
        ? link.replace(' data-now=""', '')
        : link.replace(
            address,
            (_found, path, fragment = '') => ` href="${asOfAddress(path, day)}${fragment}"`,
          ),
    )
}
