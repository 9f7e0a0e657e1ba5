import { canonicalAddress, readAddress } from '@/lib/source/rules/address'

/** What a question names outright: an item, a passage, a source or a variant by what it is called, or a source by its address. */
export type Direct =
  | { kind: 'item'; reference: string }
  | { kind: 'passage'; number: number }
  | { kind: 'source'; id: string }
  | { kind: 'variant'; key: string }
  | { kind: 'address'; canonical: readonly string[] }

/**
 * Reads a question as a name: `7c` or `¶7c`, `¶7` or `7`, `S40`, `v10`, or the address of a document, with or without its scheme.
 * Figures may be Arabic ones, letters of either case. Null where it is none of these.
 */
export function directOf(text: string): Direct | null {
  const name = text.normalize('NFKC').trim().replace(/[٠-٩]/g, asciiDigit).toLowerCase()
  const [, passage, letters = ''] = name.match(/^¶?\s*([1-9]\d{0,3})([a-z]{0,3})$/) ?? []
  if (passage !== undefined && letters !== '') return { kind: 'item', reference: passage + letters }
  if (passage !== undefined) return { kind: 'passage', number: Number(passage) }
  if (/^s[1-9]\d{0,8}$/.test(name)) return { kind: 'source', id: name.toUpperCase() }
  if (/^v[1-9]\d{0,3}$/.test(name)) return { kind: 'variant', key: name }
  const canonical = canonicalForms(text.trim())
  return canonical.length > 0 ? { kind: 'address', canonical } : null
}

/** The forms under which the library may hold an address; none when the text is no address. */
function canonicalForms(text: string): readonly string[] {
  const bare = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S*$/u.test(text)
  const address = readAddress(bare ? `https://${text}` : text)
  if (address === null) return []
  const canonical = canonicalAddress(address)
  const rest = canonical.replace(/^https?:/, '')
  return [`https:${rest}`, `http:${rest}`]
}

function asciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) - 0x660)
}
