/**
 * The address that was named among those that what was typed may be: the only one of exactly that reference, or that address; null where several
 * are left to choose from, where none is, and where what was typed is only part of one: "7c" is no "17c".
 *
 * @param places addresses of items, `<statement>/<reference>`, of statements and of sources
 */
export function addressNamed(places: readonly string[], typed: string): string | null {
  const named = typed.trim().toLowerCase()
  const [only, ...others] = places.filter((place) => {
    const address = place.toLowerCase()
    return address === named || address.endsWith(`/${named}`)
  })
  return only !== undefined && others.length === 0 ? only : null
}

/** The same where several may be named, with spaces or commas between them; null unless each word names one. */
export function addressesNamed(places: readonly string[], typed: string): string[] | null {
  const named = typed
    .split(/[\s,;،؛]+/)
    .filter((word) => word !== '')
    .map((word) => addressNamed(places, word))
  return named.length > 0 && named.every((address) => address !== null) ? named : null
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

/**
 * What is left to be looked up of what was typed where several items are asked for: nothing once some of the choices for it were ticked.
 *
 * @param found what was ticked of the choices
 * @param offeredFor as above
 */
export function stillToFind(typed: string, found: readonly string[], offeredFor: string | null): string {
  const isAnswered = found.length > 0 && offeredFor !== null && typed.trim() === offeredFor.trim()
  return isAnswered ? '' : typed.trim()
}

/** The name of the field in which a form says which of the choices for several items were ticked. */
export function foundName(field: string): string {
  return `${field}Found`
}

/** The name of the field in which a form says what its choices were offered for. */
export function offeredForName(field: string): string {
  return `${field}OfferedFor`
}
