import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import { EarlyInput, EarlyText } from './early'
import { Field } from './field'

interface Labels {
  /** Name in the form; also the id, unless another is given. */
  name: string
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
}

type Own = keyof Labels | 'children' | 'className'

/** One line of text. Where its page listens to what is typed, it hears of what was typed before it woke, too. */
export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  ...input
}: Labels & Omit<InputHTMLAttributes<HTMLInputElement>, Own>) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => {
        const Input = input.onChange ? EarlyInput : 'input'
        return <Input className="in" name={name} {...input} {...control} />
      }}
    </Field>
  )
}

/** Several lines of text, set in the face of what people write. */
export function TextArea({
  name,
  id = name,
  label,
  hint,
  error,
  ...area
}: Labels & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => <EarlyText className="in" name={name} {...area} {...control} />}
    </Field>
  )
}
