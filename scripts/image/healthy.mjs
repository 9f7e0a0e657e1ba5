// Ends with 0 where the site of this container is ready, with 1 where it is not: for the health check of an image, which holds no other
// program to ask with.
import { localAddress, readSettings } from '../start/settings.mjs'

const { port } = readSettings(process.env)
const answer = await fetch(`${localAddress('127.0.0.1', port)}/api/ready`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => null)
process.exit(answer?.ok ? 0 : 1)
