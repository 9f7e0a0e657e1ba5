import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Whether who asks may read how the site does: they have the token of SUIVI_METRICS_TOKEN. Where none is set nobody may.
 *
 * @param authorization the header with which they ask
 */
export function isMetricsReader(
  authorization: string | null,
  token: string | undefined = process.env.SUIVI_METRICS_TOKEN,
): boolean {
  if (!token || authorization === null) return false
  // Of one length, so that how long it takes tells nothing.
  return timingSafeEqual(hashOf(authorization), hashOf(`Bearer ${token}`))
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
