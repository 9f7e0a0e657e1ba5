import type { ReactNode } from 'react'

interface DeskSectionProps {
  id: string
  title: ReactNode
  /** Small print at the end of the head. */
  aside?: ReactNode
  /** Said in place of an empty list, where one may be empty. */
  empty?: ReactNode
  isEmpty?: boolean
  first?: boolean
  children: ReactNode
}

/** A list of the desk under its head. An empty one says so in one line. */
export function DeskSection({
  id,
  title,
  aside,
  empty,
  isEmpty = false,
  first = false,
  children,
}: DeskSectionProps) {
  return (
    <section aria-labelledby={id} className={first ? undefined : 'mt-l'}>
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
