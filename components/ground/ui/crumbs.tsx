import type { ReactNode } from 'react'

interface CrumbsProps {
  steps: readonly { href: string; label: ReactNode }[]
  /** The page itself. */
  here: ReactNode
}

/** The way to this page. */
export function Crumbs({ steps, here }: CrumbsProps) {
  return (
    <p className="switch crumbs">
      {steps.map((step) => (
        <a key={step.href} href={step.href}>
          {step.label}
        </a>
      ))}
      <b aria-current="page">{here}</b>
    </p>
  )
}
