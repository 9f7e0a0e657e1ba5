import type { ReactNode } from 'react'

/** The title of a page and one sentence that says what it is for. */
export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="pagehead">
      <h1 className="subtitle">{title}</h1>
      {children !== undefined && <p className="lede">{children}</p>}
    </div>
  )
}
