import { useTranslations } from 'next-intl'
import { isCommonFault, useFaultReader } from '@/components/ground/form/use-fault-reader'
import type { FormState } from '@/lib/ground/platform/form-state'
import { BRING_FAULTS, type StepFault } from '@/lib/text/bringing/types'

/**
 * What is wrong with a field of a step, in words: what the last sending said, else what is missing in what is saved, where that was asked
 * for. Undefined where nothing is.
 */
export function useStepFault(
  state: FormState<unknown>,
  saved: readonly StepFault[],
): (field: string) => string | undefined {
  const t = useTranslations('bringing.fault')
  const common = useTranslations('form.fault')
  const sent = useFaultReader(state, BRING_FAULTS, (code) => t(code))
  return (field) => {
    const code = state.status === 'new' && saved.find((fault) => fault.field === field)?.code
    if (!code) return sent(field)
    return isCommonFault(code) ? common(code) : t(code)
  }
}

/** The id of a field's control: `parties[0].names.fr` is `parties-0-names-fr`. */
export function controlId(field: string): string {
  return field.replace(/[[\].]+/g, '-').replace(/-$/, '')
}
