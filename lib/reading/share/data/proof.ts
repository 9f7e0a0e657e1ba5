import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from '@/lib/ground/platform/secret-token'

/** How far somebody has come behind a private link: they had its address, or said its passphrase too. */
export type Stage = 'followed' | 'opened'

/** A link as far as its proofs are made of it: with another token, or another passphrase, they are others. */
export type Proven = {
  readonly id: string
  readonly tokenHash: string
  readonly passphraseHash: string | null
}

/**
 * What the browser of somebody who followed a link keeps, and gives with each request: it is made with this installation's secret, and names neither
 * the token nor what can be guessed. Whether the link still opens anything is for its row to say.
 */
export function proofOf(stage: Stage, { id, tokenHash, passphraseHash }: Proven): string {
  return keyedHash(`private link ${stage}`, [id, tokenHash, passphraseHash ?? ''].join('\n'))
}

/** How far a browser has come with what it keeps; null where that proves nothing. Without a passphrase whoever follows a link has opened it. */
export function stageOf(proof: string | undefined, link: Proven): Stage | null {
  if (proof === undefined) return null
  if (isSame(proof, proofOf('opened', link))) return 'opened'
  if (!isSame(proof, proofOf('followed', link))) return null
  return link.passphraseHash === null ? 'opened' : 'followed'
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
