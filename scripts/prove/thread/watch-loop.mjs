// Loaded before the web server (NODE_OPTIONS) where it is measured: for how long the one thread was held, told to who asks at a port of its own.
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'
import { processorTime } from './processor-time.mjs'

const port = process.env.SUIVI_HELD_PORT
/** How often it is looked, in milliseconds: what is done between two looks was done in one go, but for so much. */
const LOOK_EVERY = 5

if (isMainThread && port !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let longest = 0
  let before = processorTime()
  const look = () => {
    const now = processorTime()
    longest = Math.max(longest, now - before)
    before = now
  }
  setInterval(look, LOOK_EVERY).unref()
  createServer((_request, response) => {
    look()
    response.end(JSON.stringify({ processor: longest, wall: delay.max / 1e6 }))
    longest = 0
    delay.reset()
  })
    // Another process of the same start has it already.
    .on('error', () => undefined)
    .listen(Number(port), '127.0.0.1')
    .unref()
}
