import type { ComponentProps, ReactNode } from 'react'

interface CheckLineProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  /** What is said by ticking it. */
  children: ReactNode
  /** Space around the line. */
  className?: string
}

/** One thing to say or to leave unsaid: a box to tick, with its words beside it. */
export function CheckLine({ children, className = '', ...box }: CheckLineProps) {
  return (
    <p className={`inline-pick ${className}`.trim()}>
      <label>
        <input type="checkbox" {...box} />
        <span>{children}</span>
      </label>
    </p>
  )
}
