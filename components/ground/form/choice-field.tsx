import type { ReactNode, SelectHTMLAttributes } from 'react'
import { SelectField } from './select-field'

interface ChoiceFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  value: string
  options: readonly (readonly [value: string, label: string])[]
  /** The first line, which stands for no choice; without it there is none, and something is always chosen. */
  unset?: string
}

/** A choice out of a plain list. Where nothing is chosen for anybody, the first line asks. */
export function ChoiceField({ value, options, unset, ...field }: ChoiceFieldProps) {
  return (
    <SelectField {...field} defaultValue={value}>
      {unset !== undefined && <option value="">{unset}</option>}
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </SelectField>
  )
}
