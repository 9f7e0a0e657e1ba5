// Hands out sites to the journeys: each file of them has one to itself. Playwright runs file after file in the same few processes, which ask here.
import { createServer } from 'node:http'
import path from 'node:path'
import { projectFolder } from '../program.mjs'
import { isBudgetUsed, listNotRun } from './budget.mjs'
import { withSites } from './on-database.mjs'

/**
 * For as long as it is used, an address at which a lane asks for the site of the file that it runs (`?lane=0&file=note.spec.ts`). It is answered
 * with the site's address and its environment, the same as long as it is the same file: a process that is started anew in the middle of one, as
 * Playwright does after a failure, goes on with what stands there. A file that would begin after the time budget of the run gets no site (410) and
 * is listed as not run.
 *
 * @template Result
 * @param {(address: string) => Promise<Result>} use
 * @param {Record<string, string>} [more] of the environment of each site
 * @returns {Promise<Result>}
 */
export function withSiteOfEachFile(use, more) {
  return withSites(async (serve) => {
    /** @type {Map<string, Awaited<ReturnType<typeof begin>>>} */
    const lanes = new Map()
    const notRun = new Set()
    const server = createServer(async (request, response) => {
      const asked = new URL(request.url ?? '', 'http://sites').searchParams
      const lane = asked.get('lane') ?? ''
      const file = asked.get('file') ?? ''
      try {
        const before = lanes.get(lane)
        if (before?.file !== file) {
          if (isBudgetUsed()) {
            if (!notRun.has(file)) listNotRun(path.join(projectFolder, 'e2e', file))
            notRun.add(file)
            return void response.writeHead(410).end()
          }
          await before?.end()
          lanes.set(lane, await begin(serve, file))
        }
        response.end(JSON.stringify(lanes.get(lane)?.site))
      } catch (error) {
        response.writeHead(500).end(String(error))
      }
    })
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
    try {
      return await use(`http://127.0.0.1:${portOf(server)}/`)
    } finally {
      server.close()
      server.closeAllConnections()
      await Promise.all([...lanes.values()].map(({ end }) => end()))
    }
  }, more)
}

/** Takes a site for a file, until `end` is called. */
async function begin(serve, file) {
  let end = () => {}
  const ended = new Promise((resolve) => {
    end = () => resolve(undefined)
  })
  let served = Promise.resolve()
  const site = await new Promise((resolve, reject) => {
    served = serve(async (address, env) => {
      resolve({ address, env })
      await ended
    })
    served.catch(reject)
  })
  return {
    file,
    site,
    end: async () => {
      end()
      await served
    },
  }
}

function portOf(server) {
  const address = server.address()
  return address === null || typeof address === 'string' ? 0 : address.port
}
