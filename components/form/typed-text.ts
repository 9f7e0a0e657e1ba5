import type { FormState } from '@/lib/platform/form-state'

/** What was typed into a field before the form came back; what the form began with in a new one. */
export function typedText(state: FormState<unknown>, field: string, initial = ''): string {
  const value = 'values' in state ? state.values[field] : initial
  return typeof value === 'string' ? value : ''
}
