import { useTranslations } from 'next-intl'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import type { FormState, FormValue } from '@/lib/ground/platform/form-state'
import { WORDING_FAULTS } from '@/lib/text/statement/schema'

/** What is wrong with a field of the wording desk, in words, by the field's name; undefined where nothing is. */
export function useWordingFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('statement.wording.fault')
  return useFaultReader(state, WORDING_FAULTS, (code) => t(code))
}

/** What was typed into a field of a row of a list before the form came back; undefined in a new form. */
export function typedInRow(
  state: FormState<unknown>,
  list: string,
  index: number,
  field: string,
): string | undefined {
  if (!('values' in state)) return undefined
  const rows: FormValue | undefined = state.values[list]
  const row = Array.isArray(rows) ? rows[index] : undefined
  const value = typeof row === 'object' && !Array.isArray(row) ? row[field] : undefined
  return typeof value === 'string' ? value : ''
}
