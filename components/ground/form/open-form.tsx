import type { ReactNode } from 'react'
import { SubmitButton } from './submit-button'

interface OpenFormProps {
  act: (form: FormData) => void
  /** What stood in the way, at its top. */
  problems: ReactNode
  /** What it sends along. */
  hidden: Readonly<Record<string, string>>
  /** What its button says. */
  submit: ReactNode
  /** Whether its fields are as wide as the text beside it. */
  isWide?: boolean
  children: ReactNode
}

/** A form of somebody who is not signed in: what stood in the way, its fields, its button. */
export function OpenForm({ act, problems, hidden, submit, isWide = false, children }: OpenFormProps) {
  return (
    <form className={isWide ? undefined : 'slim'} action={act} noValidate>
      {problems}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p className="btns">
        <SubmitButton main>{submit}</SubmitButton>
      </p>
    </form>
  )
}
