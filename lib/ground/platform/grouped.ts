/**
 * Entries by a key of theirs, in the order given: for whoever would else go through all of them for each of many keys.
 *
 * @returns what a key has; an empty list for one that none has
 */
export function grouped<Key, Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): (key: Key) => readonly Entry[] {
  const groups = new Map<Key, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return (key) => groups.get(key) ?? []
}

/** The same for lists that are asked again and again: each is gone through once, for as long as somebody holds it. */
export function groupedOnce<Key, Entry>(
  keyOf: (entry: Entry) => Key,
): (entries: readonly Entry[]) => (key: Key) => readonly Entry[] {
  const known = new WeakMap<readonly Entry[], (key: Key) => readonly Entry[]>()
  return (entries) => {
    const groups = known.get(entries) ?? grouped(entries, keyOf)
    known.set(entries, groups)
    return groups
  }
}
