import { Fragment, type ReactElement, type ReactNode } from 'react'

/**
 * A drawing of ours as SVG text, for a picture. The glyphs of the pages are React elements that take their colours and their hatching
 * from custom properties; outside a page there is no style sheet, so `values` gives them.
 *
 * @param values custom properties by name (`--g-fill`) and `currentColor`; a property without a value falls back as in CSS
 * @throws Error for anything but plain elements: a drawing has no components
 */
export function svgText(node: ReactNode, values: Readonly<Record<string, string>>): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (Array.isArray(node)) return node.map((each) => svgText(each, values)).join('')
  const element = node as ReactElement<Record<string, unknown>>
  const { children, ...attributes } = element.props ?? {}
  const inside = svgText(children as ReactNode, values)
  if (element.type === Fragment) return inside
  if (typeof element.type !== 'string') throw new Error('a drawing is made of plain elements')
  const written = Object.entries(attributes).map(([name, value]) => attribute(name, String(value), values))
  return `<${element.type}${written.join('')}>${inside}</${element.type}>`
}

/** Attributes that keep their capitals in SVG. */
const CAMEL_CASE = new Set(['pathLength', 'viewBox', 'patternUnits', 'patternTransform'])

function attribute(name: string, value: string, values: Readonly<Record<string, string>>): string {
  const known = CAMEL_CASE.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return ` ${known}="${resolved(value, values)}"`
}

/** `var(--name,fallback)` and `currentColor` as they are to be drawn; a fallback may itself be a property. */
function resolved(value: string, values: Readonly<Record<string, string>>): string {
  const property = /^var\((--[a-z-]+)(?:,(.*))?\)$/.exec(value)
  if (property) {
    const [, name = '', fallback = ''] = property
    return values[name] ?? resolved(fallback, values)
  }
  return value === 'currentColor' ? (values.currentColor ?? value) : value
}
