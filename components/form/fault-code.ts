import type { FormState } from '@/lib/platform/form-state'

/** The code of what is wrong with a field; undefined where nothing is. */
export function faultCode(state: FormState<unknown>, field: string): string | undefined {
  return state.status === 'invalid' ? state.fieldErrors[field]?.[0] : undefined
}

/** The same for a field that is a list, of which the first entry that is wrong stands for all of it. */
export function faultCodeOfList(state: FormState<unknown>, field: string): string | undefined {
  if (state.status !== 'invalid') return undefined
  const names = Object.keys(state.fieldErrors)
  return faultCode(state, names.find((name) => name === field || name.startsWith(`${field}[`)) ?? field)
}
