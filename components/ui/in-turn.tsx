import type { ReactNode } from 'react'
import { inTurn } from '@/lib/platform/others'

/** What stands inside is made in a turn of its own, and others are answered before it: a page of many long pieces holds nobody up for longer than one piece takes. */
export async function InTurn({ children }: { children: ReactNode }) {
  await inTurn()
  return children
}
