import { useTranslations } from 'next-intl'
import type { LineageKind } from '@/lib/assessment/lineage/types'

/** How each way of coming back is drawn, round the middle: a ring, up, down, drawn in, drawn out, something else in its place. */
export const kindPaths: Readonly<Record<LineageKind, string>> = {
  repeated: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  strengthened: 'M-5.5 4.5h11L0-5.5z',
  weakened: 'M-5.5-4.5h11L0 5.5z',
  narrowed: 'M-6.5-4.5l4.5 4.5-4.5 4.5M6.5-4.5l-4.5 4.5 4.5 4.5',
  widened: 'M-2-4.5l-4.5 4.5 4.5 4.5M2-4.5l4.5 4.5-4.5 4.5',
  superseded: 'M-4.5-4.5h9v9h-9z',
}

/** How the words come back: the mark of the line, and the word. */
export function KindMark({ kind }: { kind: LineageKind }) {
  const t = useTranslations('lineage.kind')
  return (
    <span className="st">
      <svg className="g" viewBox="-8 -8 16 16" aria-hidden="true">
        <path d={kindPaths[kind]} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span>{t(kind)}</span>
    </span>
  )
}
