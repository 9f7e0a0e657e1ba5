// Where this process reaches its own server.

/** What a server that listens everywhere is reached by from its own machine. @type {Record<string, string>} */
const ANYWHERE = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/**
 * The address of this server for itself, without a slash at the end.
 *
 * @param {NodeJS.ProcessEnv} given as it was told to listen; else 127.0.0.1 and 3000
 */
export function ownAddress({ HOST = '', PORT }) {
  const host = ANYWHERE[HOST] ?? (HOST || '127.0.0.1')
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT || 3000}`
}
