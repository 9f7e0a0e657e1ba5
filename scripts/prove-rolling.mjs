// npm run prove:rolling: two instances on one database are restarted in turn, three times each, while sixteen readers ask without a
// pause; every request that failed is counted, and there may be none. Needs a build (npm run build).
//   npm run prove:rolling -- [--requests N] [--minutes N]   goes on restarting until so many were asked, for so many minutes at most
import { parseArgs } from 'node:util'
import { freePort } from './database/port.mjs'
import { Failure, runScript } from './failure.mjs'
import { pause } from './program.mjs'
import { Readers } from './prove/readers.mjs'
import { serveSite, siteEnvironment, withSeededDatabase } from './test/on-database.mjs'

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '0' }, minutes: { type: 'string', default: '60' } },
})
const LEAST_RESTARTS = 3
/** Between two restarts: long enough that both instances answer for a while. */
const BETWEEN_MS = 2_000

await runScript(() =>
  withSeededDatabase(async (databaseEnv) => {
    const ports = [await freePort(), await freePort()]
    const env = siteEnvironment(databaseEnv, ports[0])
    const instances = []
    for (const port of ports) instances.push(await serveSite(env, port))
    const readers = new Readers(instances.map(({ address }) => address))
    readers.start(16)
    const until = Date.now() + Number(values.minutes) * 60_000
    let restarts = 0
    while (
      restarts < LEAST_RESTARTS * ports.length ||
      (readers.asked < Number(values.requests) && Date.now() < until)
    )
      for (const [index, port] of ports.entries()) {
        await pause(BETWEEN_MS)
        await instances[index]?.stop()
        instances[index] = await serveSite(env, port)
        restarts += 1
      }
    await pause(BETWEEN_MS)
    const { asked, failed, byInstance } = await readers.stop()
    for (const instance of instances) await instance.stop()
    console.log(
      `${restarts} restarts of two instances under load: ${asked} requests (${byInstance.join(' and ')}), ${failed.length} failed`,
    )
    if (failed.length > 0) throw new Failure(`A request failed: ${failed.slice(0, 20).join('; ')}`)
  }),
)
