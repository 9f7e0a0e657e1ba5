import type { ReactNode } from 'react'

export interface FoldProps {
  title: ReactNode
  /** Shown quietly after the title: how many there are. */
  count?: ReactNode
  open?: boolean
  id?: string
  children: ReactNode
}

/** A closed line that opens, without a script. */
export function Fold({ title, count, open = false, id, children }: FoldProps) {
  return (
    <details className="fold" id={id} open={open}>
      <summary>
        <span className="h3 serif">{title}</span>
        {count !== undefined && <span className="n">{count}</span>}
      </summary>
      {children}
    </details>
  )
}
