// A page as plain HTML: without the framework's scripts and without the drawings that it does not show.

/**
 * A page with the glyphs that it shows. Each carries the drawings of all, and only in the finished page it is known which of them it uses.
 *
 * @param {string} html
 */
export function withoutUnusedGlyphs(html) {
  const shown = new Set(Array.from(html.matchAll(/href="#(g-[\w-]+)"/g), ([, id]) => id))
  return html.replace(/<symbol id="(g-[\w-]+)"[\s\S]*?<\/symbol>/g, (symbol, id) =>
    shown.has(id) ? symbol : '',
  )
}

/**
 * Scripts without a source and the framework's chunks go; our own script, which the build serves among its media files, and data blocks
 * such as JSON-LD stay.
 *
 * @param {string} html
 */
export function withoutFrameworkScripts(html) {
  return html
    .replace(
      /<script(?![^>]*\stype="application\/ld\+json")([^>]*)>[\s\S]*?<\/script>/g,
      (script, attributes) => (/\ssrc="(?!\/_next\/static\/chunks\/)/.test(attributes) ? script : ''),
    )
    .replace(/<link rel="preload" as="script"[^>]*>|<link rel="preconnect" href="\/"[^>]*>/g, '')
    .replace(/<div hidden=""><!--\$--><!--\/\$--><\/div>|<!--\/?\$-->|<!-- -->/g, '')
}
