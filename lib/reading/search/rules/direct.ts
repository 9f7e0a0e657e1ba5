import { canonicalAddress } from '@/lib/evidence/source/rules/address'
import { readAddress } from '@/lib/ground/platform/web-address'
import { passageAddress } from '@/lib/text/statement/rules/addresses'
import type { DirectHit } from '../types'

/** What a question names outright: an item, a passage, a source or a variant by what it is called, or a source by its address. */
export type Direct =
  | { kind: 'item'; reference: string }
  /** `isFigure`: a figure alone, which may as well be a word. */
  | { kind: 'passage'; number: number; isFigure: boolean }
  | { kind: 'source'; id: string }
  | { kind: 'variant'; key: string }
  | { kind: 'address'; canonical: readonly string[] }

/**
 * Reads a question as a name: `7c`, `¶7c` or `§7c`, `¶7`, `§7` or `7`, `S40`, `v10`, or the address of a document, with or without its scheme.
 * Figures may be Arabic or Persian ones, letters of either case, with spaces between, and in the brackets or before the stop in which
 * they were copied. Null where it is none of these.
 */
export function directOf(text: string): Direct | null {
  const name = text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, asciiDigit)
    .replace(/^[\s\p{Cf}([]+|[\s\p{Cf})\].,;:،؛]+$/gu, '')
    .toLowerCase()
  const [, sign = '', passage, letters = ''] =
    name.match(/^([¶§]?)\p{Cf}*\s*([1-9]\d{0,3})\s*([a-z]{0,3})$/u) ?? []
  if (passage !== undefined && letters !== '') return { kind: 'item', reference: passage + letters }
  if (passage !== undefined) return { kind: 'passage', number: Number(passage), isFigure: sign === '' }
  const [, list, number = ''] = name.match(/^([sv])\s*0?([1-9]\d{0,8})$/) ?? []
  if (list === 's') return { kind: 'source', id: `S${number.padStart(2, '0')}` }
  if (list === 'v') return { kind: 'variant', key: `v${number}` }
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
  return String(digit.charCodeAt(0) & 0xf)
}

/** The page of ours on which stands what a question named, without a language; null for a source that no statement uses yet. */
export function namedAddress(hit: DirectHit): string | null {
  switch (hit.kind) {
    case 'item':
      return `/${hit.statement.slug}/${hit.reference}`
    case 'passage':
      return passageAddress(hit.statement.slug, hit.number)
    case 'variant':
      return `/${hit.statement.slug}/variants#${hit.key}`
    case 'source':
      return hit.statement && `/${hit.statement.slug}/sources/${hit.id}`
  }
}

/**
 * Where a question leads straight: to the one page that it names. Null where several are of that name, or what was typed may be meant
 * as words.
 */
export function straightAddress(direct: Direct, named: readonly DirectHit[]): string | null {
  const [only, ...more] = named
  if (!only || more.length > 0 || (direct.kind === 'passage' && direct.isFigure)) return null
  return namedAddress(only)
}
