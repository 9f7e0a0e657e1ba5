/** How often a statement is asked before it is prepared, how many are, and how many are counted at once. */
const OFTEN = 10
const MOST_PREPARED = 80
const MOST_COUNTED = 500

/**
 * Names statements that are asked often, by which each connection keeps them prepared: taken apart and planned once. PostgreSQL keeps what is
 * prepared in the memory of each connection, so there are only so many; what is asked rarely, or with another text each time, has no name.
 *
 * @returns what gives a statement its name, empty for none
 */
export function namesOfStatements(): (sql: string) => string {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined || names.size === MOST_PREPARED) return known ?? ''
    const count = (counts.get(sql) ?? 0) + 1
    if (count < OFTEN) {
      if (counts.size === MOST_COUNTED) counts.clear()
      counts.set(sql, count)
      return ''
    }
    counts.delete(sql)
    const name = `suivi_${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
