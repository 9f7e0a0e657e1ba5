// A page of the site as a copy has it: its links lead within the copy or to the site, forms are sent to the site, and it says whose copy it is.
import { inMarkup } from '../../lib/ground/platform/markup.mjs'
import { linkIn } from './places.mjs'

/** @typedef {{ origins: readonly string[], cited?: boolean, notice: (language: string) => string }} Copied `cited` as `isCopied` takes it */

const TAG =
  /<(a|area|button|form|iframe|image|img|input|link|script|source|use)\b((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/gi
const ADDRESS = /(\s(?:href|src|action|formaction|xlink:href)=")([^"]*)(")/gi

/** @param {string} text */
const opened = (text) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/**
 * @param {string} html as the site sends it
 * @param {string} page its path
 * @param {Copied} copied
 * @returns {{ html: string, found: string[] }} `found`: the paths of the site that its links lead to within the copy, each once
 */
export function copiedPage(html, page, { origins, cited, notice }) {
  /** @type {Set<string>} */
  const found = new Set()
  const publicly = origins.at(-1) ?? ''
  const written = html.replace(TAG, (tag, name) => {
    const isForm = name.toLowerCase() === 'form'
    if (isForm && !/\saction="/.test(tag))
      return tag.replace(/^<form/i, `<form action="${inMarkup(publicly + page)}"`)
    return tag.replace(ADDRESS, (_whole, before, value, after) => {
      const href = opened(value)
      if (isForm) return before + inMarkup(new URL(href || page, publicly + page).href) + after
      const link = linkIn(href, page, origins, cited)
      if (link.found !== null) found.add(link.found)
      return before + inMarkup(link.to) + after
    })
  })
  const language = /<html[^>]*\slang="([a-z]+)"/.exec(html)?.[1] ?? 'en'
  return { html: written.replace(/<body[^>]*>/, (body) => body + notice(language)), found: [...found] }
}

/**
 * A page that leads on, where the site itself does: a file server cannot.
 *
 * @param {string} to where, as the site says it
 * @param {string} page its path
 * @param {Pick<Copied, 'origins'>} copied
 * @returns {{ html: string, found: string[] }}
 */
export function leadingPage(to, page, { origins }) {
  const url = new URL(to, origins[0] + page)
  const relative = origins.includes(url.origin) ? url.pathname + url.search + url.hash : url.href
  const link = linkIn(relative, page, origins)
  const href = inMarkup(link.to)
  return {
    html: `<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${href}"><title>Suivi</title><a href="${href}">${href}</a>\n`,
    found: link.found === null ? [] : [link.found],
  }
}

/** The addresses in a style sheet: of fonts and pictures. @param {string} css @param {string} page its path @param {readonly string[]} origins */
export function foundInStyles(css, page, origins) {
  const addresses = [...css.matchAll(/url\((['"]?)([^'")]+)\1\)/g)].map(([, , href = '']) => href)
  return addresses.flatMap((href) => {
    const { found } = href.startsWith('data:') ? { found: null } : linkIn(href, page, origins)
    return found === null ? [] : [found]
  })
}

/** The pages of the site that stand in a map of it, or in the index of maps. @param {string} xml @param {readonly string[]} origins */
export function foundInMap(xml, origins) {
  const places = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place = '']) => new URL(opened(place)))
  return places.filter(({ origin }) => origins.includes(origin)).map(({ pathname }) => pathname)
}
