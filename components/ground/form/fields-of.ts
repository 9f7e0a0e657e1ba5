import type { FormState } from '@/lib/ground/platform/form-state'
import { typedText } from './typed-text'

/** What a text field has by its name: what is wrong with it, and what was typed into it, or what the form began with. */
export type FieldProps = {
  readonly name: string
  readonly error: string | undefined
  readonly defaultValue: string
}

/** What gives the fields of a form that. @param begun what the form begins with, by the names of its fields */
export function fieldsOf(
  state: FormState<unknown>,
  faultOf: (field: string) => string | undefined,
  begun: Readonly<Record<string, unknown>> | null = null,
): (name: string) => FieldProps {
  return (name) => {
    const first = begun?.[name]
    return {
      name,
      error: faultOf(name),
      defaultValue: typedText(state, name, typeof first === 'string' ? first : ''),
    }
  }
}
