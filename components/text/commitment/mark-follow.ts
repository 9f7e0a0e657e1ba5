import { isPosition } from '@/lib/text/commitment/rules/force'
import type { Force } from '@/lib/text/method/types'

/** What following a mark of that force comes to. */
export function followOf(force: Force): 'status' | 'finding' | 'none' {
  if (isPosition(force)) return 'none'
  return force === 'claimed' ? 'finding' : 'status'
}
