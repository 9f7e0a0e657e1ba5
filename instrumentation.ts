import type { Instrumentation } from 'next'

/** Every defect goes to the log with the number that its page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const [{ log }, { loggedPath }] = await Promise.all([
    import('./lib/platform/log'),
    import('./lib/platform/logged-path'),
  ])
  const { message, stack, digest } = asError(error)
  log.error(
    {
      incident: request.headers['x-suivi-incident'],
      digest,
      method: request.method,
      path: loggedPath(request.path),
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
