import type { ReactNode } from 'react'

/** Small marks of the method: what is not followed, for and against, one to three ticks. */
export const markDrawings = {
  quiet: (
    <>
      <circle cx="8" cy="8" r="1.9" fill="currentColor" />
    </>
  ),
  supports: (
    <>
      <path d="M8 3v10M3 8h10" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  contradicts: (
    <>
      <path d="M3 6h10M3 10h10M11 2.4 5 13.6" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  context: (
    <>
      <path
        d="M5.4 2.6c-2.6 3.2-2.6 7.6 0 10.8M10.6 2.6c2.6 3.2 2.6 7.6 0 10.8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </>
  ),
  conf1: (
    <>
      <path d="M1.6 2.5h2.8v11H1.6zM6.6 11.1h2.8v2.4H6.6zM11.6 11.1h2.8v2.4H11.6z" fill="currentColor" />
    </>
  ),
  conf2: (
    <>
      <path d="M1.6 2.5h2.8v11H1.6zM6.6 2.5h2.8v11H6.6zM11.6 11.1h2.8v2.4H11.6z" fill="currentColor" />
    </>
  ),
  conf3: (
    <>
      <path d="M1.6 2.5h2.8v11H1.6zM6.6 2.5h2.8v11H6.6zM11.6 2.5h2.8v11H11.6z" fill="currentColor" />
    </>
  ),
} satisfies Record<string, ReactNode>
