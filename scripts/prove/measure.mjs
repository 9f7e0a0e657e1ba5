// Asking many times at once, and saying in one line how long it took.

/**
 * Asks for addresses with so many readers at once, each taking the next one.
 *
 * @returns {Promise<{ statuses: Record<string, number>, times: number[] }>} times in milliseconds of what was answered with 200
 */
export async function askAll(addresses, readers) {
  const left = [...addresses]
  /** @type {Record<string, number>} */
  const statuses = {}
  const times = []
  const reader = async () => {
    for (let address = left.pop(); address; address = left.pop()) {
      const began = performance.now()
      const answer = await fetch(address, { signal: AbortSignal.timeout(60_000) })
      await answer.arrayBuffer()
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      if (answer.status === 200) times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: readers }, reader))
  return { statuses, times }
}

/** Asks whether the server lives, every 20 ms, while something is done; gives the longest wait in milliseconds. */
export async function worstWait(site, work) {
  let worst = 0
  let isDone = false
  const looking = (async () => {
    while (!isDone) {
      const began = performance.now()
      await (await fetch(`${site}/api/health`)).arrayBuffer()
      worst = Math.max(worst, performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  try {
    return { result: await work(), worst }
  } finally {
    isDone = true
    await looking
  }
}

/** The value below which that share of all lies. */
export function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function milliseconds(value) {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`
}
