/** The addresses of the statements that views name, as a `slug` wherever in them, each once. */
export function slugsIn(views: unknown): string[] {
  const found = new Set<string>()
  const look = (view: unknown) => {
    if (view === null || typeof view !== 'object') return
    for (const [name, value] of Object.entries(view))
      if (name === 'slug' && typeof value === 'string') found.add(value)
      else look(value)
  }
  look(views)
  return [...found]
}
