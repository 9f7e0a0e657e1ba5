/** Where one run of units stands in another, the first so many times, also where the times overlap, in time that grows with both together (Knuth, Morris, Pratt). */
export function placesIn(
  units: Uint16Array,
  sought: Uint16Array,
  most: number,
): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  if (sought.length === 0) return places
  const back = fallbacksOf(sought)
  let same = 0
  for (let at = 0; at < units.length && places.length < most; at += 1) {
    while (same > 0 && units[at] !== sought[same]) same = back[same - 1] ?? 0
    if (units[at] === sought[same]) same += 1
    if (same < sought.length) continue
    places.push({ start: at + 1 - same, end: at + 1 })
    same = back[same - 1] ?? 0
  }
  return places
}

/** For each beginning of the run, how many of its last units are also its first. */
function fallbacksOf(sought: Uint16Array): Uint32Array {
  const back = new Uint32Array(sought.length)
  let same = 0
  for (let at = 1; at < sought.length; at += 1) {
    while (same > 0 && sought[at] !== sought[same]) same = back[same - 1] ?? 0
    if (sought[at] === sought[same]) same += 1
    back[at] = same
  }
  return back
}
