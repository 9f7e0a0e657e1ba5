import 'server-only'

/**
 * The HTML of a reading page of ours, as this server answers it to anybody. For route handlers that show such a page in another state.
 *
 * @param path with its language, as people know it
 */
export async function ownPage(path: string): Promise<{ readonly status: number; readonly html: string }> {
  const host = process.env.HOST ?? '127.0.0.1'
  const reachable =
    host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  const answer = await fetch(`http://${reachable}:${process.env.PORT ?? 3000}${path}`, { cache: 'no-store' })
  return { status: answer.status, html: await answer.text() }
}
