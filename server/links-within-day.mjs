// Links of a page that shows an earlier day: those to pages of the same statement stay within that day. It is done to the finished
// page, where every link passes, so that no component can forget it. So do those to an entry of a list. A link to what stands now says `data-now`.

import { asOfAddress, datedPages } from '../lib/ground/platform/pages/page-kinds.mjs'

/**
 * A page of an earlier day as it is sent.
 *
 * @param {string} html
 * @param {{ statement: string | readonly string[], day: string }} asOf the statement's address, or those of several, and the day
 */
export function withinDay(html, { statement, day }) {
  const address = new RegExp(
    ` href="((?:/(?:fr|es|ar))?/(?:${[statement].flat().join('|')})(?:/(?:${datedPages}))?(?:(?:/notes)?/entry/[a-z0-9-]+)?)(#[^"]*)?"`,
  )
  return html.replace(/<a [^>]*>/g, (link) =>
    link.includes(' data-now=""')
      ? link.replace(' data-now=""', '')
      : link.replace(
          address,
          (_found, path, fragment = '') => ` href="${asOfAddress(path, day)}${fragment}"`,
        ),
  )
}
