// Compresses an answer that is written as it is read, as fast as its reader takes it.
import { compressor } from './compression.mjs'

/**
 * @param {import('node:http').ServerResponse} response whose head says the encoding
 * @param {{ write: Function, end: Function }} straight what writes to the network
 * @param {import('./compression.mjs').Encoding} encoding
 * @returns {{ write: Function, end: Function }} what takes the plain words
 */
export function compressedStream(response, straight, encoding) {
  const small = compressor(encoding)
  small.on('data', (piece) => {
    if (straight.write(piece)) return
    small.pause()
    response.once('drain', () => small.resume())
  })
  small.on('end', () => straight.end())
  small.on('error', (error) => response.destroy(error))
  // Whoever writes waits for the response to say that there is room again.
  small.on('drain', () => response.emit('drain'))
  response.once('close', () => small.destroy())
  return { write: small.write.bind(small), end: small.end.bind(small) }
}
