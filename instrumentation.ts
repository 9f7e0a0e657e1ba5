import type { Instrumentation } from 'next'
import { dedupe } from './lib/ground/platform/dedupe'
import { outageIn, tellOutage } from './lib/ground/platform/outages.mjs'

const isFirst = dedupe()

/** What a process of the server does for as long as it lives. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { keepForgetting } = await import('./lib/ground/platform/sender')
  keepForgetting()
  if (process.env.SUIVI_WORKER !== 'apart') await workHere()
}

/** Works on jobs beside the pages; what is begun when the process stops is given back. */
async function workHere(): Promise<void> {
  const [{ startWorker }, { handlings, rounds }, { news }, { atEnd }] = await Promise.all([
    import('./lib/ground/job/mutations/worker'),
    import('./jobs'),
    import('./lib/ground/platform/live'),
    import('./server/at-end.mjs'),
  ])
  const worker = startWorker(handlings, { news: news(), rounds })
  atEnd(worker.stop)
}

/**
 * Every defect goes to the log once, with the number that its page shows; a form that could not be read is none, and says nothing of what it
 * held. An outage is told to the server before anything is waited for: it answers as soon as the page has failed.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const outage = outageIn(error)
  if (outage !== null) tellOutage(request.headers['x-suivi-incident'], outage)
  const [{ log }, { loggedPath }, { isUnread }] = await Promise.all([
    import('./lib/ground/platform/log'),
    import('./lib/ground/platform/logged-path'),
    import('./lib/ground/platform/form-arrival.mjs'),
  ])
  const incident = request.headers['x-suivi-incident']
  const where = {
    incident,
    method: request.method,
    path: loggedPath(request.path),
    route: context.routePath,
  }
  if (isUnread(incident)) return log.warn(where, 'a form could not be read')
  const { message, stack, digest } = asError(error)
  if (incident && !isFirst(`${incident} ${digest ?? message}`)) return
  log.error({ ...where, digest, stack }, message)
}

function asError(error: unknown): { message: string; stack?: string; digest?: string } {
  if (!(error instanceof Error)) return { message: String(error) }
  const digest = 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined
  return { message: error.message, stack: error.stack, digest }
}
