// Forms that are costly to read for who reads them carelessly: deep, wide, and as large as a request may be.

const MOST_BYTES = 2 * 1024 * 1024

/** @type {Record<string, () => [string, string][]>} fields by what the form is */
export const HOSTILE_FORMS = {
  '100 fields, 20 deep': () => many(100, () => `a[0]${'[999]'.repeat(19)}`),
  '200 fields, 38 deep': () => many(200, () => `a[0]${'[999]'.repeat(37)}`),
  '2,000 lists in lists': () => many(2_000, (at) => `a[${at % 200}][${at % 199}][${at % 198}]`),
  '2,000 objects of lists': () => many(2_000, (at) => `a.b${at}[0][0]`),
  '2,000 names of 200 dots': () => many(2_000, (at) => `${'.'.repeat(195)}a${at}`),
  '2 MB in one field': () => [['email', 'x'.repeat(MOST_BYTES - 1_000)]],
  '2 MB in 1,900 fields': () => many(1_900, (at) => `f${at}`, 'x'.repeat(900)),
  '2 MB of names': () => many(18_000, (at) => `n${at}`.padEnd(20, 'n')),
  '2 MB of one name': () => many(20_000, () => 'a'),
  '2 MB of line ends': () => [['next', '\r\n'.repeat(MOST_BYTES / 2 - 1_000)]],
}

/** @param {number} count @param {(at: number) => string} nameOf @returns {[string, string][]} */
function many(count, nameOf, value = 'x') {
  return Array.from({ length: count }, (_, at) => [nameOf(at), value])
}
