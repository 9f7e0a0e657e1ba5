import { Fragment, type ReactElement, type ReactNode } from 'react'

/** Custom properties by name (`--g-fill`) and `currentColor`. */
type Values = Readonly<Record<string, string>>

/**
 * A drawing of ours as SVG text. The glyphs of the pages are React elements that take their colours and their hatching from custom properties. In a
 * page they stay as they are; for a picture, outside of which there is no style sheet, `values` gives them.
 *
 * @param values a property without a value falls back as in CSS; left out, all stand as they are written
 * @throws Error for anything but plain elements: a drawing has no components
 */
export function svgText(node: ReactNode, values?: Values): string {
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

function attribute(name: string, value: string, values?: Values): string {
  const known = CAMEL_CASE.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return ` ${known}="${values ? resolved(value, values) : value}"`
}

/** `var(--name,fallback)` and `currentColor` as they are to be drawn; a fallback may itself be a property. */
function resolved(value: string, values: Values): string {
  const property = /^var\((--[a-z-]+)(?:,(.*))?\)$/.exec(value)
  if (property) {
    const [, name = '', fallback = ''] = property
    return values[name] ?? resolved(fallback, values)
  }
  return value === 'currentColor' ? (values.currentColor ?? value) : value
}
