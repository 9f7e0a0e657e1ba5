import type { ReactElement, ReactNode } from 'react'
import { ownTurn } from '@/lib/ground/platform/others'

/** What stands inside is made in a turn of its own, and others are answered before it: a page of many long pieces holds nobody up for longer than one piece takes. */
export async function InTurn({ children }: { children: ReactNode }) {
  await ownTurn()
  return children
}

/** As many short pieces as are made in one turn. */
const AT_ONCE = 50

/** Many short pieces, some at a time in a turn each. @param show gives each its key */
export function EachInTurn<Piece>({
  of,
  show,
}: {
  of: readonly Piece[]
  show: (piece: Piece) => ReactElement
}) {
  return Array.from({ length: Math.ceil(of.length / AT_ONCE) }, (_, part) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one list, never reordered
    <InTurn key={part}>{of.slice(part * AT_ONCE, (part + 1) * AT_ONCE).map(show)}</InTurn>
  ))
}
