// What has to come to an end before this process does. Next bundles copies of its own of what it loads: the list is the process's.

const place = Symbol.for('suivi.at-end')
/** @type {typeof globalThis & { [place]?: Set<() => Promise<void>> }} */
const shared = globalThis

/** Has something ended before the process is. @param {() => Promise<void>} end */
export function atEnd(end) {
  shared[place] ??= new Set()
  shared[place].add(end)
}

/**
 * Ends all that was said, side by side. What cannot be ended is left: the process ends all the same.
 *
 * @returns {Promise<void>}
 */
export async function endAll() {
  await Promise.allSettled([...(shared[place] ?? [])].map((end) => end()))
}
