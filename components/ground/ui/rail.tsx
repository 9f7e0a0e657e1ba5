import { Children, type ReactNode } from 'react'

/** Links of one kind in a rail, with what they have in common above them; nothing where there are none. */
export function RailLinks({ heading, children }: { heading: string | null; children: ReactNode }) {
  if (Children.toArray(children).length === 0) return null
  return (
    <>
      {heading !== null && <h2>{heading}</h2>}
      <ul>{children}</ul>
    </>
  )
}

interface RailLinkProps {
  href: string
  /** How many things the link leads to; null where nobody counts them. */
  n: number | null
  current: boolean
  children: ReactNode
}

/** One way to narrow a list. One that is chosen leads back to the list without it. */
export function RailLink({ href, n, current, children }: RailLinkProps) {
  return (
    <li>
      <a href={href} aria-current={current ? 'true' : undefined}>
        {children}
        {n !== null && <span className="n">{n}</span>}
      </a>
    </li>
  )
}
