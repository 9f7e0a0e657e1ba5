// What the start says: one calm line a step until the site is ready. From then on its output is the log, one JSON object a line, of the
// start itself, of the web server and of PostgreSQL.
const INFO = 30
const ERROR = 50
const LEVELS = {
  trace: 10,
  debug: 20,
  info: INFO,
  warn: 40,
  error: ERROR,
  fatal: 60,
  silent: Number.POSITIVE_INFINITY,
}

/** @type {{ logs: boolean, held: string[] }} */
const state = { logs: false, held: [] }

/** A step that is done, or something that happened. */
export function say(line) {
  if (state.logs) logEntry({ level: INFO, msg: line.trim() })
  else console.log(line)
}

/** Something that went wrong. */
export function complain(sentence) {
  if (state.logs) logEntry({ level: ERROR, msg: sentence })
  else console.error(sentence)
}

/** The site is ready: what was held back for the log comes first. */
export function beginLog() {
  state.logs = true
  for (const line of state.held.splice(0)) passOnEntry(line)
}

/**
 * An entry of the log; held back until there is one.
 * @param {{ level: number, msg: string, time?: string, from?: string }} entry
 */
export function logEntry({ level, time = new Date().toISOString(), ...rest }) {
  if (level < (LEVELS[process.env.SUIVI_LOG_LEVEL ?? 'info'] ?? INFO)) return
  passOnEntry(JSON.stringify({ level, time, ...rest }))
}

/** An entry that is a line of JSON already; held back, too. */
export function passOnEntry(line) {
  if (state.logs) process.stdout.write(`${line}\n`)
  else state.held.push(line)
}
