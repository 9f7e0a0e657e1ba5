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
  const query = new URLSearchParams()
  for (const name of names) {
    const value = name === list ? after : chosenIn(asked[name])
    if (value) query.set(name, value)
  }
  return query.size === 0 ? '' : `?${query}`
}
