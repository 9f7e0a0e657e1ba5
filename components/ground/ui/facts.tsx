import type { ReactNode } from 'react'

/** Terms and what they are here, in two columns. Holds `Fact`s. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>
}

export function Fact({ term, lang, children }: { term: ReactNode; lang?: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd lang={lang}>{children}</dd>
    </>
  )
}
