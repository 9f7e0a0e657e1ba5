import type { Head } from './head'

/** Where the record's signatures stand, in every language the same and for good. */
const PLACE = '/.well-known/suivi'

/** The newest signed head, as JSON on one line. */
export const HEAD_ADDRESS = `${PLACE}/head.json`

/** The public keys, the newest first. */
export const KEYS_ADDRESS = `${PLACE}/keys.json`

/** What of a head is signed, byte for byte. */
export function headTextAddress({ position, key }: Pick<Head, 'position' | 'key'>): string {
  return `${PLACE}/heads/${position}-${key}.json`
}

/** Its signature: 64 bytes. */
export function signatureAddress({ position, key }: Pick<Head, 'position' | 'key'>): string {
  return `${PLACE}/heads/${position}-${key}.sig`
}

/** A public key in PEM. */
export function keyAddress(id: string): string {
  return `${PLACE}/keys/${id}.pem`
}

/** What the last part of a head's address names; null for none of ours. */
export function readHeadFile(file: string): { position: number; key: string; kind: 'json' | 'sig' } | null {
  const [, position, key, kind] = file.match(/^([1-9]\d{0,14})-([0-9a-f]{16})\.(json|sig)$/) ?? []
  if (position === undefined || key === undefined) return null
  return { position: Number(position), key, kind: kind === 'sig' ? 'sig' : 'json' }
}
