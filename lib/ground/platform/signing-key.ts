import type { KeyObject } from 'node:crypto'
import { readSigningKey } from '@/lib/ground/platform/ed25519-key.mjs'

/**
 * The Ed25519 key that signs the record's newest hash; null where this process was given none (`SUIVI_SIGNING_KEY`). It stands apart from
 * `env()`: the seed and scripts write events too, and have no more than a database.
 *
 * @throws Error when what was given is no such key; the key itself is never in the message
 */
export function signingKey(): KeyObject | null {
  const given = process.env.SUIVI_SIGNING_KEY
  if (!given) return null
  if (known?.given !== given) known = { given, key: readSigningKey(given) }
  return known.key
}

let known: { readonly given: string; readonly key: KeyObject } | undefined
