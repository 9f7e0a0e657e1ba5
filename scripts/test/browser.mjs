// Finds a Chromium for the journeys: one that is named, Playwright's own, the system's; else installs one.
import { existsSync } from 'node:fs'
import { Failure, messageOf } from '../failure.mjs'
import { packageFile, runNode, runProgram } from '../program.mjs'

/** The one without windows opens a page in a third of the time of the others, which make a window that nobody sees. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
/** Playwright's own browser needs no path. */
const PLAYWRIGHTS_OWN = ''

/**
 * @param {string | undefined} named a path that the person gave
 * @returns {Promise<string>} the path of a browser that starts, empty for Playwright's own
 */
export async function findBrowser(named) {
  if (named) {
    const problem = await startProblem(named)
    if (!problem) return named
    throw new Failure(`The Chromium named (${named}) does not start: ${problem}.`)
  }
  for (const candidate of [PLAYWRIGHTS_OWN, ...SYSTEM_BROWSERS.filter((file) => existsSync(file))]) {
    if (!(await startProblem(candidate))) return candidate
  }
  return installBrowser()
}

/** As `findBrowser`, with the path of Playwright's own as well: for what is started without Playwright. @param {string | undefined} named */
export async function findBrowserFile(named) {
  const { chromium } = await import('@playwright/test')
  return (await findBrowser(named)) || chromium.executablePath()
}

async function installBrowser() {
  console.log('No Chromium found: installing one…')
  const playwright = packageFile('@playwright', 'test', 'cli.js')
  if (
    (await runNode([playwright, 'install', 'chromium'])).code === 0 &&
    !(await startProblem(PLAYWRIGHTS_OWN))
  ) {
    return PLAYWRIGHTS_OWN
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await runProgram('apt-get', ['update'], { env })
    for (const name of ['chromium-headless-shell', 'chromium']) {
      // With the faces that stand for those of most readers.
      await runProgram('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-liberation'], {
        env,
      })
      const installed = `/usr/bin/${name}`
      if (existsSync(installed) && !(await startProblem(installed))) return installed
    }
  }
  throw new Failure(
    'No Chromium was found and none could be installed: install one and name it with --chromium PATH or in SUIVI_CHROMIUM.',
  )
}

/** Starts and ends the browser; gives what went wrong, or nothing. A file that is there may lack its libraries. */
async function startProblem(file) {
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({ executablePath: file || undefined, chromiumSandbox: false })
    await browser.close()
    return undefined
  } catch (error) {
    return messageOf(error).split('\n')[0]
  }
}
