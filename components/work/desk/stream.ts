/**
 * What happens, told to this window while it is in sight: one stream for all parts of the page that ask. A window out of sight holds
 * none, since browsers allow few connections; back in sight it hears first what it missed.
 */

/**
 * One act, by ids and verbs alone. `mine`: this person's own, here or on another device. `spread`: within how many milliseconds pages that are
 * made anew for it do so, as many are open.
 */
export type Told = {
  readonly position: number
  readonly verb: string
  readonly objectType: string
  readonly objectId: string
  readonly slug: string | null
  readonly mine: boolean
  readonly spread: number
}

export type Listening = {
  readonly happened?: (told: Told) => void
  /** Somebody came to something, or left it. */
  readonly present?: (object: { readonly objectType: string; readonly objectId: string }) => void
  /** Whether the stream stands. */
  readonly live?: (isLive: boolean) => void
}

const listeners = new Set<Listening>()
let source: EventSource | null = null
let retry: ReturnType<typeof setTimeout> | undefined
let patience: ReturnType<typeof setTimeout> | undefined
let tries = 0
let last = 0

/** The wait before a refused stream is asked for again, and how long one that is lost may take before it counts as away. In milliseconds. */
const waits = [5_000, 15_000, 60_000]
const mostPatience = 4_000

/**
 * @param after position that the page was made from: what came later is told first
 * @returns ends it
 */
export function listen(listening: Listening, after = 0): () => void {
  last = Math.max(last, after)
  listeners.add(listening)
  if (listeners.size === 1) document.addEventListener('visibilitychange', onSight)
  if (!source && document.visibilityState === 'visible') connect()
  return () => {
    listeners.delete(listening)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', onSight)
    disconnect()
  }
}

function onSight() {
  if (document.visibilityState === 'visible') connect()
  else disconnect()
}

function disconnect() {
  clearTimeout(retry)
  clearTimeout(patience)
  source?.close()
  source = null
}

function connect() {
  disconnect()
  const stream = new EventSource(`/api/live${last > 0 ? `?after=${last}` : ''}`)
  source = stream
  waitFor(stream)
  stream.onopen = () => {
    tries = 0
    clearTimeout(patience)
    say(true)
  }
  stream.onerror = () => {
    // While it connects again by itself it is only late; refused, it is asked for again after a while.
    if (stream.readyState !== EventSource.CLOSED) return waitFor(stream)
    say(false)
    retry = setTimeout(connect, waits[Math.min(tries, waits.length - 1)])
    tries += 1
  }
  stream.addEventListener('happened', (event) => {
    const told: Told = { ...JSON.parse(event.data), position: Number(event.lastEventId) }
    last = Math.max(last, told.position)
    for (const { happened } of listeners) happened?.(told)
  })
  stream.addEventListener('present', (event) => {
    for (const { present } of listeners) present?.(JSON.parse(event.data))
  })
}

function waitFor(stream: EventSource) {
  clearTimeout(patience)
  patience = setTimeout(() => {
    if (source === stream && stream.readyState !== EventSource.OPEN) say(false)
  }, mostPatience)
}

function say(isLive: boolean) {
  for (const { live } of listeners) live?.(isLive)
}
