import type { ReactNode } from 'react'
import { FieldError } from './field-error'

/** What a control needs so that its label, hint and error are read with it. */
export interface ControlProps {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

interface FieldProps {
  /** Id of the control; links of the error summary lead to it. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** A label, what helps to fill the field, what is wrong with it, and the control, each tied to the other. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const control = controlProps(id, hint !== undefined, error !== undefined)
  return (
    <div className={error === undefined ? 'field' : 'field bad'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children(control)}
    </div>
  )
}

/** The same ties for a control that stands outside a `Field`. Its hint has the id `<id>-hint`, its error `<id>-error`. */
export function controlProps(id: string, hasHint: boolean, hasError: boolean): ControlProps {
  const described = [hasError && `${id}-error`, hasHint && `${id}-hint`].filter(Boolean).join(' ')
  return { id, 'aria-invalid': hasError || undefined, 'aria-describedby': described || undefined }
}
