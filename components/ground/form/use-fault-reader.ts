import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/ground/platform/form-state'
import { faultReader } from './fault-code'

/** What can be wrong with a field of any form, said alike in all of them (`form.fault`). */
const COMMON_FAULTS = ['characters', 'malformed'] as const
export type CommonFault = (typeof COMMON_FAULTS)[number]

export function isCommonFault(code: string): code is CommonFault {
  return COMMON_FAULTS.some((common) => common === code)
}

/**
 * As `faultReader`, with the words of what can be wrong with any field.
 *
 * @param say the words of a code that is the form's own
 */
export function useFaultReader<Code extends string>(
  state: FormState<unknown>,
  codes: readonly Code[],
  say: (code: Exclude<Code, CommonFault>, field: string) => string,
): (field: string) => string | undefined {
  const common = useTranslations('form.fault')
  return faultReader(state, codes, (code, field) =>
    isCommonFault(code) ? common(code) : say(code as Exclude<Code, CommonFault>, field),
  )
}
