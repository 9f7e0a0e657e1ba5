import type { ReactNode } from 'react'
import { FieldError } from './field-error'

interface InlinePickProps {
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** The one chosen when the form is first shown; '' for none. */
  chosen: string
  options: readonly (readonly [value: string, label: string])[]
}

/** One choice of a few short ones, in a line. An error leads to the whole of it. */
export function InlinePick({ name, legend, hint, error, chosen, options }: InlinePickProps) {
  const described = [error !== undefined && `${name}-error`, hint !== undefined && `${name}-hint`]
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      className={error === undefined ? 'field' : 'field bad'}
      aria-describedby={described.filter(Boolean).join(' ') || undefined}
    >
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={`${name}-error`}>{error}</FieldError>}
      <div className="inline-pick">
        {options.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} /> {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
