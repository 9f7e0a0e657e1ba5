import { createHash } from 'node:crypto'
import type { Dossier } from './schema'

/** One SHA-256 of the addresses and texts in their order, as JSON: what the record says of them. */
export function hashOfTexts({ renderings }: Pick<Dossier, 'renderings'>): string {
  return sha256Of(JSON.stringify(renderings.map(({ address, text }) => [address, text])))
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
