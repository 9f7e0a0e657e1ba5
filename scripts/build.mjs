// npm run build: generates Prisma's client and builds the site, whether or not anything changed.
import { Failure, runScript } from './failure.mjs'
import { install } from './start/prepare.mjs'

await runScript(async () => {
  await install()
  const { generateClient } = await import('./database/generate.mjs')
  const { buildSite } = await import('./start/build-if-changed.mjs')
  await generateClient()
  const { built } = await buildSite({ show: true })
  if (!built) throw new Failure('The site could not be built; what was wrong stands above.')
})
