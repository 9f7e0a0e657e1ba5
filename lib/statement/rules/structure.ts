import { sha256 } from '@/lib/event/rules/public-chain'
import { inOrder } from '@/lib/platform/in-order'
import type { StructureView } from '../types'

/** SHA-256 of what is kept of a text's structure, as canonical JSON: the act that made the text public names it. */
export function structureHash({ blocks, notes }: StructureView): string {
  return sha256(JSON.stringify(inOrder({ blocks, notes })))
}
