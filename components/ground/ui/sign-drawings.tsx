import type { ReactNode } from 'react'

/** Small signs that any product may need: an error, what is due, what passed, what is open or missing, forward. */
export const signDrawings = {
  error: (
    <>
      <path d="M5 1.5h6l3.5 3.5v6L11 14.5H5L1.5 11V5Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4.4v4.4M8 10.7v1.2" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
  due: (
    <path
      d="M3.5 14.5v-13h9l-2.4 3.6 2.4 3.6h-9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  overdue: (
    <path
      d="M3.5 14.5v-13h9l-2.4 3.6 2.4 3.6h-9"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  pass: (
    <>
      <path
        d="m3 8.4 3.4 3.5L13 4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  open: (
    <>
      <path d="M3 3h10v10H3z" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  to: (
    <>
      <path
        d="M1.5 8h12M9.6 4 13.5 8l-3.9 4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  missing: (
    <>
      <path
        d="M1.5 5.2h3M1.5 5.2v5.6h3M14.5 5.2h-3M14.5 5.2v5.6h-3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <path d="M5.6 8h1.4M7.3 8h1.4M9 8h1.4" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
} satisfies Record<string, ReactNode>
