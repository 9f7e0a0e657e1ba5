import type { FormState } from '@/lib/ground/platform/form-state'

/**
 * What reads the faults of a form: what is wrong with a field, in words; undefined where nothing is.
 *
 * @param codes the codes that have words; anything else that came back is `malformed`
 * @param say the words of a code
 */
export function faultReader<Code extends string>(
  state: FormState<unknown>,
  codes: readonly Code[],
  say: (code: Code | 'malformed', field: string) => string,
): (field: string) => string | undefined {
  return (field) => {
    const code = faultCodeOfList(state, field)
    return code === undefined ? undefined : say(codes.find((known) => known === code) ?? 'malformed', field)
  }
}

/** The code of what is wrong with a field; undefined where nothing is. */
function faultCode(state: FormState<unknown>, field: string): string | undefined {
  return state.status === 'invalid' ? state.fieldErrors[field]?.[0] : undefined
}

/** The same for a field that is a list, of which the first entry that is wrong stands for all of it. */
function faultCodeOfList(state: FormState<unknown>, field: string): string | undefined {
  if (state.status !== 'invalid') return undefined
  const names = Object.keys(state.fieldErrors)
  return faultCode(state, names.find((name) => name === field || name.startsWith(`${field}[`)) ?? field)
}
