/** A value with the names of its objects in order, so that equal values are equal as JSON. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const named = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.keys(named)
      .sort()
      .map((name) => [name, inOrder(named[name])]),
  )
}
