// Can the web server listen where it is told to? Asked before any long work.
import { isPortFree } from '../database/port.mjs'
import { codeOf, Failure } from '../failure.mjs'

export async function requireFreePort(host, port) {
  let free
  try {
    free = await isPortFree(port, host)
  } catch (error) {
    if (codeOf(error) === 'EACCES') {
      throw new Failure(`This user may not listen on port ${port}: choose one above 1023 with PORT.`)
    }
    throw new Failure(`HOST is "${host}", and no server can listen there on this machine (${codeOf(error)}).`)
  }
  if (!free) {
    throw new Failure(
      `Port ${port} on ${host} is in use: stop the program that uses it, or choose another with PORT, as in PORT=${port === 65535 ? 3000 : port + 1} npm start.`,
    )
  }
}
