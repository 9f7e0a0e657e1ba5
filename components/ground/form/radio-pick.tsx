import type { ReactNode } from 'react'
import { FieldError } from './field-error'

export interface PickOption {
  value: string
  label: ReactNode
  /** What stands for it elsewhere. */
  glyph?: ReactNode
  /** What choosing it means, beside it. */
  definition?: ReactNode
  /** A quieter second line under the definition. */
  least?: ReactNode
  /** Shown, and not open here; `least` says why. */
  disabled?: boolean
}

interface RadioPickProps {
  name: string
  /** Id of the heading that asks the question. */
  labelledBy: string
  options: readonly PickOption[]
  /** The one chosen when the form is first shown. */
  chosen?: string | null
  error?: ReactNode
  onPick?: (value: string) => void
}

/** One choice of several, each with its meaning beside it. Each input's id is `<name>-<value>`; an error leads to `<name>`. */
export function RadioPick({ name, labelledBy, options, chosen = null, error, onPick }: RadioPickProps) {
  const hasGlyphs = options.some((option) => option.glyph !== undefined)
  return (
    <div
      id={name}
      tabIndex={-1}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
      aria-invalid={error === undefined ? undefined : true}
      className={error === undefined ? undefined : 'bad'}
    >
      {error !== undefined && <FieldError id={`${name}-error`}>{error}</FieldError>}
      <div className={hasGlyphs ? 'pick' : 'pick pick--plain'}>
        {options.map((option) => (
          <label key={option.value} className={option.disabled ? 'off' : undefined}>
            <input
              type="radio"
              name={name}
              id={`${name}-${option.value}`}
              value={option.value}
              defaultChecked={option.value === chosen}
              disabled={option.disabled}
              onChange={onPick && (() => onPick(option.value))}
            />
            {option.glyph}
            <b>{option.label}</b>
            {(option.definition !== undefined || option.least !== undefined) && (
              <span className="def">
                {option.definition}
                {option.least !== undefined && <span className="least">{option.least}</span>}
              </span>
            )}
          </label>
        ))}
      </div>
    </div>
  )
}
