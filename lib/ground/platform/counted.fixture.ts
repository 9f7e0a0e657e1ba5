/**
 * A list that counts how often an entry of it is looked at: how much work is done, whatever the machine does beside it.
 *
 * @returns the list, to be handed to what is tried, and how many looks there were so far
 */
export function counted<Entry>(entries: readonly Entry[]): {
  readonly entries: readonly Entry[]
  readonly looks: () => number
} {
  let looks = 0
  const watched = new Proxy(entries, {
    get(list, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) looks += 1
      return Reflect.get(list, name, receiver)
    },
  })
  return { entries: watched, looks: () => looks }
}

/**
 * The same for what is read of the entries themselves, whatever lists they are put into.
 *
 * @returns the entries, and how often a field of any was read so far
 */
export function countedFields<Entry extends object>(
  entries: readonly Entry[],
): {
  readonly entries: readonly Entry[]
  readonly looks: () => number
} {
  let looks = 0
  const watched = entries.map(
    (entry) =>
      new Proxy(entry, {
        get(of, name, receiver) {
          looks += 1
          return Reflect.get(of, name, receiver)
        },
      }),
  )
  return { entries: watched, looks: () => looks }
}
