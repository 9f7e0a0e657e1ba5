import type { ReactNode, SelectHTMLAttributes } from 'react'
import { EarlySelect } from './early'
import { Field } from './field'

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  name: string
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** `option`s and `optgroup`s. */
  children: ReactNode
}

/** One choice out of a list that is too long to be laid out. */
export function SelectField({ name, id = name, label, hint, error, children, ...select }: SelectFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => {
        const Select = select.onChange ? EarlySelect : 'select'
        // Made anew with its value: a form that comes back is reset, and a select would forget what was chosen.
        return (
          <Select key={String(select.defaultValue)} className="in" name={name} {...select} {...control}>
            {children}
          </Select>
        )
      }}
    </Field>
  )
}
