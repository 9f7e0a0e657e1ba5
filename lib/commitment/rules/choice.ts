/**
 * The address that was named among those that what was typed may be: the only one of that reference, or the only one at all; null where several
 * are left to choose from, and where there is none.
 *
 * @param places addresses of items, `<statement>/<reference>`, and of statements
 */
export function addressNamed(places: readonly string[], typed: string): string | null {
  const named = typed.trim().toLowerCase()
  const exact = places.filter((place) => place === named || place.endsWith(`/${named}`))
  const [only, ...others] = exact.length > 0 ? exact : places
  return only !== undefined && others.length === 0 ? only : null
}
