'use client'

import { useLocale } from 'next-intl'
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { EarlyInput, EarlySelect, EarlyText } from '@/components/ground/form/early'
import { type ControlProps, controlProps } from '@/components/ground/form/field'
import { FieldError } from '@/components/ground/form/field-error'
import { controlId } from '@/lib/assessment/status-update/rules/compose'
import { formatList } from '@/lib/ground/i18n/format'
import { useComposing } from './composing'

type Labels = {
  /** Name in the form, such as `citations[0].quote`. */
  name: string
  label: string
  /** Said after the label to those who do not see the row: "citation 2". */
  context?: string
  hint?: ReactNode
}

function RowField({
  name,
  label,
  context,
  hint,
  children,
}: Labels & { children: (control: ControlProps) => ReactNode }) {
  const locale = useLocale()
  const error = useComposing().errorOf(name)
  const id = controlId(name)
  return (
    <div className={error === undefined ? undefined : 'bad'}>
      <label className="mini" htmlFor={id}>
        {label}
        {context !== undefined && (
          <span className="vh">{formatList(locale, [label, context], 'unit').slice(label.length)}</span>
        )}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children(controlProps(id, hint !== undefined, error !== undefined))}
    </div>
  )
}

type Text = Labels & { value: string; onText: (text: string) => void }
type Rest<Attributes> = Omit<Attributes, keyof Text | 'id' | 'className' | 'onChange' | 'children'>

/** One line of text in a row of the form. */
export function RowInput({
  name,
  label,
  context,
  hint,
  onText,
  ...input
}: Text & Rest<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <RowField name={name} label={label} context={context} hint={hint}>
      {(control) => (
        <EarlyInput
          className="in"
          name={name}
          {...input}
          {...control}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </RowField>
  )
}

/** Several lines of text. */
export function RowArea({
  name,
  label,
  context,
  hint,
  onText,
  ...area
}: Text & Rest<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <RowField name={name} label={label} context={context} hint={hint}>
      {(control) => (
        <EarlyText
          className="in"
          name={name}
          {...area}
          {...control}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </RowField>
  )
}

/** A choice out of a list; the empty value is nothing chosen yet. */
export function RowSelect({
  name,
  label,
  context,
  hint,
  onText,
  options,
  ...select
}: Text &
  Rest<SelectHTMLAttributes<HTMLSelectElement>> & {
    options: readonly (readonly [value: string, label: string])[]
  }) {
  return (
    <RowField name={name} label={label} context={context} hint={hint}>
      {(control) => (
        <EarlySelect
          className="in"
          name={name}
          {...select}
          {...control}
          onChange={(event) => onText(event.target.value)}
        >
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </EarlySelect>
      )}
    </RowField>
  )
}

/** A button that changes the form's rows: at once where scripts run, else by sending the form. */
export function IntentButton({
  value,
  id,
  className = 'btn btn--s',
  isWaiting = false,
  children,
}: {
  value: string
  id?: string
  className?: string
  /** While its answer is awaited. */
  isWaiting?: boolean
  children: ReactNode
}) {
  return (
    <button
      type="submit"
      name="intent"
      value={value}
      id={id}
      className={className}
      aria-disabled={isWaiting || undefined}
    >
      {children}
    </button>
  )
}
