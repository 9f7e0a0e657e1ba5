import type { PublicNoteView } from '../types'

/** Whether a note is a context note that stands beside an item. */
export function isContextOf(
  { kind, target, alsoOn }: Pick<PublicNoteView, 'kind' | 'target' | 'alsoOn'>,
  item: { readonly reference: string },
): boolean {
  if (kind !== 'context') return false
  return (
    (target.kind === 'item' && target.reference === item.reference) ||
    alsoOn.some(({ reference }) => reference === item.reference)
  )
}
