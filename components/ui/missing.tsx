import type { ReactNode } from 'react'
import { Glyph } from './glyph'

/** A calm mark for what is not there yet. It is no error. */
export function Missing({ children }: { children: ReactNode }) {
  return (
    <span className="missing">
      <Glyph name="missing" />
      <span>{children}</span>
    </span>
  )
}
