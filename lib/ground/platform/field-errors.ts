import type { z } from 'zod'
import type { FieldErrors } from './form-state'

/** zod's issues as message keys by field name, lists with brackets as in the form (`citations[0].quote`). */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const errors: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const name = issue.path.reduce<string>(
      (path, part) =>
        typeof part === 'number'
          ? `${path}[${part}]`
          : path === ''
            ? String(part)
            : `${path}.${String(part)}`,
      '',
    )
    errors[name] ??= []
    errors[name].push(issue.message)
  }
  return errors
}
