import type { ReactNode } from 'react'
import { signDrawings } from './sign-drawings'
import { svgText } from './svg-text'

const hatch = (
  <defs>
    <pattern id="hatch" width="2.6" height="2.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M.65 0v2.6" stroke="currentColor" strokeWidth="1.15" />
    </pattern>
  </defs>
)

/** All drawings of a page as text: our signs, and those of the domain that it is given. */
export function spriteOf(drawings: Readonly<Record<string, ReactNode>>): string {
  const symbols = Object.entries({ ...drawings, ...signDrawings }).map(([name, drawing]) => (
    <symbol key={name} id={`g-${name}`} viewBox="0 0 16 16">
      {drawing}
    </symbol>
  ))
  return svgText([hatch, ...symbols])
}

/**
 * The drawings, once, at the top of the body. They are inline because `url(#hatch)` finds its pattern only in its own page, and text because each page
 * carries all of them, which as elements would be a quarter of what is made of a page.
 */
export function Sprite({ drawings }: { drawings: string }) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="0"
      height="0"
      className="sprite"
      aria-hidden="true"
      focusable="false"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of ours, written by `spriteOf`
      dangerouslySetInnerHTML={{ __html: drawings }}
    />
  )
}
