/** What a file of rules says to programs like us: paths, with `*` for anything and `$` for the end. */
export type RobotRules = readonly { readonly allows: boolean; readonly pattern: string }[]

/** The name by which files of rules call us. */
const OUR_NAME = 'suivi'
/** Of a longer file no more is read (RFC 9309, 2.5: at least 500 KiB are). */
export const MOST_ROBOTS = 512 * 1024

/** Reads `robots.txt` (RFC 9309): the rules of all groups that name us; where none does, of those for everybody. */
export function robotRules(text: string): RobotRules {
  const ours: { allows: boolean; pattern: string }[] = []
  const everybodys: typeof ours = []
  let isNamed = false
  let names = { ours: false, everybody: false }
  let isOpen = false
  for (const [key, value] of linesOf(text)) {
    if (key === 'user-agent') {
      if (!isOpen) names = { ours: false, everybody: false }
      isOpen = true
      if (productOf(value) === OUR_NAME) {
        names.ours = true
        isNamed = true
      }
      if (value === '*') names.everybody = true
    } else if (key === 'allow' || key === 'disallow') {
      isOpen = false
      if (value === '') continue
      const rule = { allows: key === 'allow', pattern: octets(value) }
      if (names.ours) ours.push(rule)
      if (names.everybody) everybodys.push(rule)
    }
  }
  return isNamed ? ours : everybodys
}

/** Whether the rules let us read what stands there: of those that fit, the longest says; of equals, the one that allows. */
export function mayRead(rules: RobotRules, url: URL): boolean {
  const path = octets(url.pathname + url.search)
  if (path === '/robots.txt') return true
  let [longest, allows] = [0, true]
  for (const rule of rules) {
    const { length } = rule.pattern
    if (length < longest || (length === longest && allows)) continue
    if (fits(rule.pattern, path)) [longest, allows] = [length, rule.allows]
  }
  return allows
}

function* linesOf(text: string): Generator<[key: string, value: string]> {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [said = ''] = line.split('#', 1)
    const colon = said.indexOf(':')
    if (colon > 0) yield [said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim()]
  }
}

/** A program's name without its version. */
function productOf(value: string): string {
  return /^[a-z_-]*/i.exec(value)?.[0].toLowerCase() ?? ''
}

/** Letters beyond ASCII as their bytes, and bytes written one way, so that what is the same compares so (RFC 9309, 2.2.2). */
function octets(path: string): string {
  return path
    .replace(/[^\0-\x7f]+/gu, encodeURIComponent)
    .replace(/%([0-9a-f]{2})/gi, (byte, digits: string) => {
      const letter = String.fromCharCode(Number.parseInt(digits, 16))
      return /[a-z0-9._~-]/i.test(letter) ? letter : byte.toUpperCase()
    })
}

/**
 * Whether a pattern fits the beginning of a path, up to its end where it ends with `$`. Each stretch between two `*` is taken where it is found first,
 * so a pattern is gone through once, whatever stands in it.
 */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  const last = isWhole ? rest.pop() : undefined
  if (isWhole && last === undefined) return path === first
  let at = first.length
  for (const stretch of rest) {
    const found = path.indexOf(stretch, at)
    if (found === -1) return false
    at = found + stretch.length
  }
  return last === undefined || (path.endsWith(last) && path.length - last.length >= at)
}
