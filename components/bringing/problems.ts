import { useTranslations } from 'next-intl'
import { isBringFault } from '@/lib/bringing/schema'
import type { StepFault } from '@/lib/bringing/types'
import type { FormState } from '@/lib/platform/form-state'

/**
 * What is wrong with a field of a step, in words: what the last sending said, else what is missing in what is saved, where that was asked
 * for. Undefined where nothing is.
 */
export function useStepFault(
  state: FormState<unknown>,
  saved: readonly StepFault[],
): (field: string) => string | undefined {
  const t = useTranslations('bringing.fault')
  return (field) => {
    const [sent] = state.status === 'invalid' ? (state.fieldErrors[field] ?? []) : []
    const code =
      sent ?? (state.status === 'new' ? saved.find((fault) => fault.field === field)?.code : undefined)
    if (code === undefined) return undefined
    return t(isBringFault(code) ? code : 'malformed')
  }
}

/** The id of a field's control: `parties[0].names.fr` is `parties-0-names-fr`. */
export function controlId(field: string): string {
  return field.replace(/[[\].]+/g, '-').replace(/-$/, '')
}
