// What other programs print, as entries of our log: Next, Node itself and PostgreSQL do not write JSON.

/** Colours and the like, which are for terminals. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with that character
const CODES = /\u001b\[[0-9;]*m/g
const POSTGRES_LEVELS = { DEBUG: 20, WARNING: 40, ERROR: 50, FATAL: 60, PANIC: 60 }
const INFO = 30
const POSTGRES_LINE = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3}) UTC \[\d+\] ([A-Z]+)\d?: {2}(.*)$/
/** Lines that belong to the message before them; they may hold what people typed. */
const BESIDES = new Set(['DETAIL', 'HINT', 'CONTEXT', 'STATEMENT', 'QUERY', 'LOCATION', 'BACKTRACE'])

/**
 * Whole lines that a server printed. Those that are JSON are entries as they are; others that follow one another are one entry, as a
 * stack is.
 * @param {string} text
 * @param {number} level of what is no JSON
 * @returns {(string | { level: number, msg: string, stack?: string, from: string })[]}
 */
export function printedEntries(text, level) {
  const entries = []
  let plain = []
  const close = () => {
    const [msg, ...rest] = plain
    if (msg) entries.push({ level, msg, from: 'server', ...(rest.length > 0 && { stack: rest.join('\n') }) })
    plain = []
  }
  for (const line of text.replace(CODES, '').split('\n')) {
    if (isObject(line)) {
      close()
      entries.push(line)
    } else if (line.trim()) plain.push(line.trimEnd())
  }
  close()
  return entries
}

/**
 * Whole lines of PostgreSQL's own log, without the values that its messages name.
 * @param {string} text
 * @returns {{ level: number, time: string, msg: string, from: string }[]}
 */
export function postgresEntries(text) {
  return text.split('\n').flatMap((line) => {
    const [, day, time, severity, message = ''] = line.match(POSTGRES_LINE) ?? []
    if (!severity || BESIDES.has(severity)) return []
    const level = POSTGRES_LEVELS[severity] ?? INFO
    return [{ level, time: `${day}T${time}Z`, msg: message.replace(/: ".*$/, ''), from: 'postgres' }]
  })
}

function isObject(line) {
  if (!line.startsWith('{')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    // Something else that begins with a bracket.
    return false
  }
}
