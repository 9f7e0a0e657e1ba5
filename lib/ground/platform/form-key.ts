import { z } from 'zod'

/**
 * The key that a form brings along by which it is known when it is sent again (components/ground/form/form-key.tsx). None comes from what is no
 * form of a page, such as a script: that is made each time it is asked for.
 */
export const formKey = z
  .string()
  .regex(/^[\w-]{16,120}$/)
  .optional()
