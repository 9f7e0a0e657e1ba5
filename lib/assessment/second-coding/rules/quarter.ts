/** A quarter of a year by its name in code, `2026-4`, which sorts as text. */
export type Quarter = `${number}-${1 | 2 | 3 | 4}`

/** The quarter of an ISO time or day, UTC. */
export function quarterOf(moment: string): Quarter {
  const month = Number(moment.slice(5, 7))
  return `${Number(moment.slice(0, 4))}-${Math.ceil(month / 3) as 1 | 2 | 3 | 4}`
}

/** The quarters from the first to the last of these moments, with none left out between; none where there is no moment. */
export function quartersOf(moments: readonly string[]): readonly Quarter[] {
  const named = moments.map(quarterOf).sort()
  const [first, last] = [named[0], named.at(-1)]
  if (first === undefined || last === undefined) return []
  const quarters: Quarter[] = []
  for (let quarter = first; quarter <= last; quarter = after(quarter)) quarters.push(quarter)
  return quarters
}

function after(quarter: Quarter): Quarter {
  const [year = 0, number = 1] = quarter.split('-').map(Number)
  return number === 4 ? `${year + 1}-1` : `${year}-${(number + 1) as 2 | 3 | 4}`
}
