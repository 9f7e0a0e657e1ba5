import type { Instrumentation } from 'next'

/**
 * Every defect goes to the log with the number that its page shows. Addresses lose what may not stand there: their query, which may
 * hold what people typed, and the secret of an invitation.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import('./lib/platform/log')
  const { message, stack, digest } = asError(error)
  log.error(
    {
      incident: request.headers['x-suivi-incident'],
      digest,
      method: request.method,
      path: request.path.split('?')[0]?.replace(/(\/invitation\/)[^/]*/, '$1…'),
      route: context.routePath,
      stack,
    },
    message,
  )
}

function asError(error: unknown): { message: string; stack?: string; digest?: string } {
  if (!(error instanceof Error)) return { message: String(error) }
  const digest = 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined
  return { message: error.message, stack: error.stack, digest }
}
