import type { FormState, FormValue } from '@/lib/ground/platform/form-state'

/** What was typed into a field before the form came back; what the form began with in a new one. */
export function typedText(state: FormState<unknown>, field: string, initial = ''): string {
  const value = 'values' in state ? state.values[field] : initial
  return typeof value === 'string' ? value : ''
}

/** What was typed into a field that stands in lists and objects, before the form came back; undefined in a new form. */
export function typedAt(state: FormState<unknown>, field: string): string | undefined {
  if (!('values' in state)) return undefined
  const found = valueAt(state.values, field)
  return typeof found === 'string' ? found : ''
}

/**
 * The name of the row of a list, as in `rows[3]`, in which something was sent before the form came back: what was typed about it, and what is
 * wrong with it, stands there, wherever its row is now. Null where it was not sent.
 *
 * @param about what the fields of its row say that it is
 */
export function rowSent(
  state: FormState<unknown>,
  list: string,
  about: Readonly<Record<string, string | number>>,
): string | null {
  const rows = 'values' in state ? state.values[list] : undefined
  const isIt = (row: FormValue) =>
    Object.entries(about).every(([name, value]) => valueAt(row, name) === String(value))
  const index = Array.isArray(rows) ? rows.findIndex(isIt) : -1
  return index === -1 ? null : `${list}[${index}]`
}

function valueAt(values: FormValue, field: string): FormValue | undefined {
  return field
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<FormValue | undefined>((value, part) => {
      if (Array.isArray(value)) return value[Number(part)]
      return typeof value === 'object' && Object.hasOwn(value, part) ? value[part] : undefined
    }, values)
}
