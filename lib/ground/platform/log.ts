import pino from 'pino'

/** Structured log, one JSON line an entry. Never holds passwords, tokens, e-mail addresses or what people typed. */
export const log = pino({
  level: process.env.SUIVI_LOG_LEVEL ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
})
