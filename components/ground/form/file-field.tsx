import type { ReactNode } from 'react'
import { Field } from './field'

/** A file to be chosen. */
export function FileField({
  name,
  label,
  hint,
  error,
  accept,
}: {
  /** Name in the form; also the id. */
  name: string
  label: ReactNode
  hint: ReactNode
  error?: ReactNode
  /** What the browser offers first: endings and types. */
  accept: string
}) {
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {(control) => <input className="filein" type="file" name={name} accept={accept} {...control} />}
    </Field>
  )
}
