import { inOrder } from '@/lib/ground/platform/in-order'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import type { StructureView } from '../types'

/** SHA-256 of what is kept of a text's structure, as canonical JSON: the act that made the text public names it. */
export function structureHash({ blocks, notes }: StructureView): string {
  return sha256(JSON.stringify(inOrder({ blocks, notes })))
}
