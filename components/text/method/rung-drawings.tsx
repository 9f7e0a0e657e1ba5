import type { ReactNode } from 'react'

/** The ground under a glyph, so that a line of the picture does not run through it. */
const disc = <circle cx="8" cy="8" r="7.8" fill="var(--glyph-ground)" />
const diamond = <path d="M8-.2 16.2 8 8 16.2-.2 8Z" fill="var(--glyph-ground)" />

/** Circles and their kin climb a ladder: the beam rises, the disc fills from below. Diamonds are never taken for them. Provisional needs no
 * second drawing: `--g-fill`, `--g-dash`, `--g-arc`, `--g-tick` and `--g-halo` turn fill into hatching and strokes into dashes. */
export const rungDrawings = {
  not_rated: (
    <>
      {disc}
      <circle
        cx="8"
        cy="8"
        r="5.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="1.9 2.34"
      />
    </>
  ),
  no_public_evidence: (
    <>
      {disc}
      <circle
        cx="8"
        cy="8"
        r="5.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="var(--g-dash,none)"
      />
      <path d="M2.2 13.8 13.8 2.2" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  reaffirmed: (
    <>
      {disc}
      <circle
        cx="8"
        cy="7"
        r="4.9"
        pathLength="14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="var(--g-arc,none)"
        strokeDashoffset="1.3"
      />
      <path d="M.8 13.6h14.4" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  taken_up: (
    <>
      {disc}
      <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M2.90 9A5.2 5.2 0 0 0 13.10 9Z" fill="var(--g-fill,currentColor)" />
      <path d="M.6 9h14.8" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
  resourced: (
    <>
      {disc}
      <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M3.50 5.4A5.2 5.2 0 1 0 12.50 5.4Z" fill="var(--g-fill,currentColor)" />
      <path d="M.6 5.4h14.8" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
  operating: (
    <>
      {disc}
      <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <circle cx="8" cy="8" r="5.2" fill="var(--g-fill,currentColor)" />
      <path d="M.6 2.6h14.8" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
  delivered: (
    <>
      {disc}
      <circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" strokeWidth="1.1" />
      <circle cx="8" cy="8" r="7" fill="var(--g-fill,currentColor)" />
      <path
        d="m4.6 8.3 2.4 2.5 4.4-5.2"
        fill="none"
        stroke="var(--glyph-ground)"
        strokeWidth="var(--g-halo,0)"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="m4.6 8.3 2.4 2.5 4.4-5.2"
        fill="none"
        stroke="var(--g-tick,var(--glyph-ground))"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  stalled: (
    <>
      {disc}
      <path
        d="M3.4 2.4h3.2v11.2H3.4zM9.4 2.4h3.2v11.2H9.4z"
        fill="var(--g-fill,currentColor)"
        stroke="currentColor"
        strokeWidth="1"
      />
    </>
  ),
  reversed: (
    <>
      {disc}
      <path
        d="M6.2 2.2 2.6 5.6l3.6 3.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M3 5.6h6.4a3.7 3.7 0 0 1 0 7.4H5.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeDasharray="var(--g-dash,none)"
      />
    </>
  ),
  superseded: (
    <>
      {disc}
      <path d="M5 9.6H2V2h7.6v3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path
        d="M6.2 6.2H14V14H6.2z"
        fill="var(--g-fill,currentColor)"
        stroke="currentColor"
        strokeWidth="1.2"
      />
    </>
  ),
  not_assessable: (
    <>
      {disc}
      <path
        d="M4.6 2.6H2v10.8h2.6M11.4 2.6H14v10.8h-2.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="var(--g-dash,none)"
      />
      <path d="M4.7 8h1.5M7.25 8h1.5M9.8 8h1.5" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  not_checked: (
    <>
      {diamond}
      <path
        d="M8 1.6 14.4 8 8 14.4 1.6 8Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="1.9 1.72"
      />
    </>
  ),
  supported: (
    <>
      {diamond}
      <path
        d="M8 .9 15.1 8 8 15.1.9 8Z"
        fill="var(--g-fill,currentColor)"
        stroke="currentColor"
        strokeWidth="1.1"
      />
      <path
        d="m5.4 8.2 1.9 2 3.3-4"
        fill="none"
        stroke="var(--glyph-ground)"
        strokeWidth="var(--g-halo,0)"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="m5.4 8.2 1.9 2 3.3-4"
        fill="none"
        stroke="var(--g-tick,var(--glyph-ground))"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  partly_supported: (
    <>
      {diamond}
      <path d="M8 1.4 14.6 8 8 14.6 1.4 8Z" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 1.4v13.2L1.4 8Z" fill="var(--g-fill,currentColor)" />
      <path d="M8 1.4v13.2" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  claimant_only: (
    <>
      {diamond}
      <path
        d="M8 1.4 14.6 8 8 14.6 1.4 8Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="var(--g-dash,none)"
      />
      <path
        d="M8 5.6 10.4 8 8 10.4 5.6 8Z"
        fill="var(--g-fill,currentColor)"
        stroke="currentColor"
        strokeWidth="1"
      />
    </>
  ),
  disputed: (
    <>
      {diamond}
      <path
        d="M6.5 2.2v11.6L.8 8Z"
        fill="var(--g-fill,currentColor)"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
      <path
        d="M9.5 2.2v11.6L15.2 8Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinejoin="round"
      />
    </>
  ),
  contradicted: (
    <>
      {diamond}
      <path
        d="M8 1.4 14.6 8 8 14.6 1.4 8Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="var(--g-dash,none)"
      />
      <path
        d="m5.6 5.6 4.8 4.8M10.4 5.6l-4.8 4.8"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </>
  ),
  cannot_be_checked: (
    <>
      {diamond}
      <path
        d="M5.6 3 1.4 8l4.2 5M10.4 3l4.2 5-4.2 5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeDasharray="var(--g-dash,none)"
      />
      <path d="M4.7 8h1.5M7.25 8h1.5M9.8 8h1.5" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
} satisfies Record<string, ReactNode>
