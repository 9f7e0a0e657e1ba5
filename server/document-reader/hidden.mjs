// What a page of the web hides, as far as it says so itself: by attributes, by styles that stand on an element, and by rules of its own style sheets whose
// selector is one name, class or id. Sheets of other files are not fetched.

/** @typedef {import('parse5').DefaultTreeAdapterMap['element']} Element */
/** @typedef {(element: Element) => boolean} Hides */

/** @param {Element} element @param {string} name */
export function attribute({ attrs }, name) {
  return attrs.find((attr) => attr.name === name)?.value ?? ''
}

/**
 * Which elements a page hides.
 *
 * @param {readonly string[]} sheets the texts of its style elements
 * @returns {Hides}
 */
export function hidingOf(sheets) {
  const rules = sheets.flatMap(rulesOf)
  const hidden = new Set(rules.filter(({ style }) => isHiding(style)).map(({ selector }) => selector))
  const backed = new Set(rules.filter(({ style }) => hasBackground(style)).map(({ selector }) => selector))
  const white = new Set(rules.filter(({ style }) => isWhite(style)).map(({ selector }) => selector))
  return (element) => {
    if (element.attrs.some(({ name }) => name === 'hidden')) return true
    if (attribute(element, 'aria-hidden').trim().toLowerCase() === 'true') return true
    const style = attribute(element, 'style')
    const named = selectorsOf(element)
    if (isHiding(style) || named.some((selector) => hidden.has(selector))) return true
    return (isWhite(style) || named.some((selector) => white.has(selector))) && !isBacked(element, backed)
  }
}

/** Rules of one name, class or id; what a medium or a feature has its own of is passed over. @param {string} sheet */
function rulesOf(sheet) {
  const plain = sheet
    .slice(0, 500_000)
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/@[^{};]*\{(?:[^{}]|\{[^{}]*\})*\}/g, ' ')
  return [...plain.matchAll(/([^{}]{1,2000})\{([^{}]*)\}/g)].flatMap(([, selectors = '', style = '']) =>
    selectors
      .split(',')
      .map((selector) => selector.trim().toLowerCase())
      .filter((selector) => /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/.test(selector) && selector !== '')
      .map((selector) => ({ selector, style })),
  )
}

/** @param {Element} element */
function selectorsOf(element) {
  const name = element.nodeName
  const classes = attribute(element, 'class').toLowerCase().split(/\s+/).filter(Boolean)
  const id = attribute(element, 'id').toLowerCase()
  return [
    name,
    ...classes.flatMap((one) => [`.${one}`, `${name}.${one}`]),
    ...(id ? [`#${id}`, `${name}#${id}`] : []),
  ]
}

const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?|opacity\s*:\s*0(?:\.0+)?|text-indent\s*:\s*-\d{3,}(?:px|em|pt))\s*(?:!important\s*)?(?:;|$)/i
const isHiding = (/** @type {string} */ style) => HIDING.test(style)

const WHITE =
  /(?:^|;)\s*color\s*:\s*(?:white|#fff|#ffffff|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*[\d.]+\s*)?\)|transparent)\s*(?:!important\s*)?(?:;|$)/i
const isWhite = (/** @type {string} */ style) => WHITE.test(style)

/** A background that is none of white: what is white stands out from it. */
const hasBackground = (/** @type {string} */ style) =>
  /(?:^|;)\s*background(?:-color|-image)?\s*:\s*(?!\s*(?:none|white|#fff|#ffffff|transparent|inherit|initial)\s*(?:!important\s*)?(?:;|$))/i.test(
    style,
  )

/** Whether an element or what it stands in has a background, by a rule, by its style or in the way of old pages. @param {Element} element @param {ReadonlySet<string>} backed */
function isBacked(element, backed) {
  /** @type {import('parse5').DefaultTreeAdapterMap['parentNode'] | null} */
  let at = element
  while (at !== null && 'attrs' in at) {
    const one = /** @type {Element} */ (at)
    if (attribute(one, 'bgcolor') !== '' || attribute(one, 'background') !== '') return true
    if (hasBackground(attribute(one, 'style')) || selectorsOf(one).some((name) => backed.has(name)))
      return true
    at = one.parentNode
  }
  return false
}
