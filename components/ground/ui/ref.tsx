import type { ReactNode } from 'react'

/** A short identifier (7c, S40), kept in its own direction. */
export function Ref({ children }: { children: ReactNode }) {
  return <bdi className="ref">{children}</bdi>
}
