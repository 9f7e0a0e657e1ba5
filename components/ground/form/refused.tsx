import { useId } from 'react'
import { FieldError } from './field-error'

/** Why a form without fields was refused, announced when it appears; nothing where it was not. */
export function Refused({ text }: { text: string | undefined }) {
  const id = useId()
  if (text === undefined) return null
  return (
    <div role="alert">
      <FieldError id={id}>{text}</FieldError>
    </div>
  )
}
