import type { FormState } from '@/lib/ground/platform/form-state'
import type { SummaryError } from './error-summary'
import { useRefusalText } from './refusal-text'

/**
 * What stood in the way of a form: the refusal of a rule or a right, or the fields badly filled, in their order. Empty where nothing did.
 *
 * @param fields names of the fields, and the ids of their controls
 * @param faultOf what is wrong with a field, in words; undefined where nothing is
 */
export function useFormErrors(
  state: FormState<unknown>,
  fields: readonly { readonly name: string; readonly id: string }[],
  faultOf: (field: string) => string | undefined,
): readonly SummaryError[] {
  const refusal = useRefusalText(state)
  if (refusal !== undefined) return [{ field: null, text: refusal }]
  return fields.flatMap(({ name, id }) => {
    const text = faultOf(name)
    return text === undefined ? [] : [{ field: id, text }]
  })
}
