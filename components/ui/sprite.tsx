import type { ReactNode } from 'react'
import { signDrawings } from './sign-drawings'

/**
 * All drawings of a page, once, at the top of its body: our signs, and those of the domain that it is given. It is inline because
 * `url(#hatch)` finds its pattern only in its own page.
 */
export function Sprite({ drawings }: { drawings: Readonly<Record<string, ReactNode>> }) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="0"
      height="0"
      className="sprite"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern
          id="hatch"
          width="2.6"
          height="2.6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M.65 0v2.6" stroke="currentColor" strokeWidth="1.15" />
        </pattern>
      </defs>
      {Object.entries({ ...drawings, ...signDrawings }).map(([name, drawing]) => (
        <symbol key={name} id={`g-${name}`} viewBox="0 0 16 16">
          {drawing}
        </symbol>
      ))}
    </svg>
  )
}
