/** A value of a query that is there once and says something; else null. */
export function chosenIn(asked: string | string[] | undefined): string | null {
  return typeof asked === 'string' && asked !== '' ? asked : null
}

/**
 * The query that a page of the desk was asked with, and in it where one of its lists goes on.
 *
 * @param names what the page knows of its query, in its order
 * @param after the entry that the list's part follows; '' for the list's beginning
 */
export function queryWith<Name extends string>(
  names: readonly Name[],
  asked: Readonly<Partial<Record<Name, string | string[]>>>,
  list: Name,
  after: string,
): string {
  return queryOf(names, { ...asked, [list]: after })
}

/**
 * The query that a page was asked with, for its address in another language.
 *
 * @param names what the page knows of its query, in its order
 */
export function queryOf<Name extends string>(
  names: readonly Name[],
  asked: Readonly<Partial<Record<Name, string | string[]>>>,
): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = chosenIn(asked[name])
    if (value !== null) query.set(name, value)
  }
  return query.size === 0 ? '' : `?${query}`
}
