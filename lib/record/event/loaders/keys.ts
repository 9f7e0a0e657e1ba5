import 'server-only'
import { findKeys } from '../data/heads'
import type { ListedKey } from '../rules/head'

/** Every public key that ever signed, the newest first. */
export function loadKeys(): Promise<readonly ListedKey[]> {
  return findKeys()
}
