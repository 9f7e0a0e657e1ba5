import { inMarkup } from '@/lib/ground/platform/markup.mjs'

/** An element of XML: a name, its attributes, and what it holds, which is written already. Attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>> = {},
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null || value === undefined ? [] : [` ${key}="${inXml(value)}"`]))
    .join('')
  const held = children.join('')
  return held === '' ? `<${name}${written}/>` : `<${name}${written}>${held}</${name}>`
}

/** A text of characters that XML 1.0 has a place for: for every other one stands a replacement character. */
export function holdable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}

/** A text as XML holds it. */
export function inXml(text: string): string {
  return inMarkup(holdable(text)).replaceAll('\r', '&#13;')
}
