import type { ReactNode } from 'react'
import { Sign } from './sign'

/** A calm mark for what is not there yet. It is no error. */
export function Missing({ children }: { children: ReactNode }) {
  return (
    <span className="missing">
      <Sign name="missing" />
      <span>{children}</span>
    </span>
  )
}
