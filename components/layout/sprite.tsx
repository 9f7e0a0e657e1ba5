import { markDrawings } from '../ui/mark-drawings'
import { rungDrawings } from '../ui/rung-drawings'

/** All glyphs of a page, once, at the top of its body. It is inline because `url(#hatch)` finds its pattern only in its own page. */
export function Sprite() {
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
      {Object.entries({ ...rungDrawings, ...markDrawings }).map(([name, drawing]) => (
        <symbol key={name} id={`g-${name}`} viewBox="0 0 16 16">
          {drawing}
        </symbol>
      ))}
    </svg>
  )
}
