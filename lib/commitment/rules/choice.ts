/**
 * The address that was named among those that what was typed may be: the only one of exactly that reference, or that address; null where several
 * are left to choose from, where none is, and where what was typed is only part of one: "7c" is no "17c".
 *
 * @param places addresses of items, `<statement>/<reference>`, and of statements
 */
export function addressNamed(places: readonly string[], typed: string): string | null {
  const named = typed.trim().toLowerCase()
  const [only, ...others] = places.filter((place) => place === named || place.endsWith(`/${named}`))
  return only !== undefined && others.length === 0 ? only : null
}

/**
 * What a field in which an item is asked for says: the address that was picked of the choices below it, unless something else was typed since they
 * were offered. Then what was typed counts.
 *
 * @param sent all that was sent under the field's name: what stands in it, and what was picked
 * @param offeredFor what had been typed where the choices were offered; null where none were
 */
export function chosenOrTyped(sent: readonly string[], offeredFor: string | null): string {
  const [typed = '', picked = typed] = sent
  return offeredFor !== null && typed.trim() === offeredFor.trim() ? picked : typed
}

/** The name of the field in which a form says what its choices were offered for. */
export function offeredForName(field: string): string {
  return `${field}OfferedFor`
}
