import type { ReactNode } from 'react'

interface DeskSectionProps {
  id: string
  title: ReactNode
  /** Small print at the end of the head. */
  aside?: ReactNode
  /** Said in place of an empty list. */
  empty: ReactNode
  isEmpty: boolean
  first?: boolean
  children: ReactNode
}

/** A list of the desk under its head. An empty one says so in one line and stays, so that people know where to look. */
export function DeskSection({ id, title, aside, empty, isEmpty, first = false, children }: DeskSectionProps) {
  return (
    <section
      aria-labelledby={id}
      className={`${isEmpty ? 'idle' : ''} ${first ? '' : 'mt-l'}`.trim() || undefined}
    >
      <div className="secthead">
        <h2 className="h2" id={id}>
          {title}
        </h2>
        {aside !== undefined && <span className="small quiet">{aside}</span>}
      </div>
      {isEmpty ? <p className="small quiet pt-s">{empty}</p> : children}
    </section>
  )
}
