/** How often a statement is asked before it is prepared, how many are, and how many are counted at once. */
const OFTEN = 10
const MOST_PREPARED = 80
/**
 * Of how many letters a statement is long, and how many of these are prepared besides: there are few, and planning one for each time that it is asked takes
 * several times as long as answering it.
 */
const LONG = 4_000
const MOST_LONG = 20
const MOST_COUNTED = 500

/**
 * Names statements that are asked often, by which each connection keeps them prepared: taken apart and planned once. PostgreSQL keeps what is
 * prepared in the memory of each connection, so there are only so many; what is asked rarely, or with another text each time, has no name.
 *
 * @returns what gives a statement its name, empty for none
 */
export function namesOfStatements(): (sql: string) => string {
  const names = new Map<string, string>()
  const room = { short: MOST_PREPARED, long: MOST_LONG }
  const counts = new Map<string, number>()
  return (sql) => {
    const known = names.get(sql)
    const kind = sql.length < LONG ? 'short' : 'long'
    if (known !== undefined || room[kind] === 0) return known ?? ''
    const count = (counts.get(sql) ?? 0) + 1
    if (count < OFTEN) {
      if (counts.size === MOST_COUNTED) counts.clear()
      counts.set(sql, count)
      return ''
    }
    counts.delete(sql)
    room[kind] -= 1
    const name = `suivi_${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
