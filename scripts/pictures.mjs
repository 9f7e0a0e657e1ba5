// npm run pictures: makes the pictures in docs/pictures anew: each kind of page in four languages, and the front page for the README. Needs a
// build (npm run build). The site stands on a throw-away database with the starter dossier.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { THROWAWAY_PASSWORD } from './database/throwaway.mjs'
import { Failure, runScript } from './failure.mjs'
import { KINDS, LANGUAGES, MOST_BYTES, PICTURES } from './pictures/kinds.mjs'
import { projectFolder } from './program.mjs'
import { stopAll, stopOnSignals } from './start/stop.mjs'
import { findBrowser } from './test/browser.mjs'
import { withSite } from './test/on-database.mjs'

/** What is in sight of a page, and how wide each stands in a picture of four. */
const SIGHT = { width: 1200, height: 860 }
const QUARTER = 600
const GAP = 8

stopOnSignals({ exitCode: 130 })
await runScript(async () => {
  const named = process.env.SUIVI_CHROMIUM || process.env.CHROMIUM_PATH
  const executablePath = (await findBrowser(named)) || undefined
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    await withSite((site) => takeAll(browser, site))
  } finally {
    await browser.close()
    await stopAll()
  }
})

async function takeAll(browser, site) {
  for (const kind of KINDS) {
    const context = await browser.newContext({ baseURL: site, viewport: SIGHT, reducedMotion: 'reduce' })
    const page = await context.newPage()
    if (kind.by) await signIn(page, kind.by)
    const shots = []
    for (const language of LANGUAGES) shots.push(await take(page, language, kind))
    await context.close()
    await write(browser, `${kind.name}.webp`, shots)
    if (kind.name === 'front') await write(browser, 'front-page.webp', shots.slice(0, 1))
  }
}

async function signIn(page, email) {
  await page.goto('/sign-in')
  await page.locator('[name="email"]').fill(email)
  await page.locator('[name="password"]').fill(THROWAWAY_PASSWORD)
  await page.locator('[name="password"]').press('Enter')
  await page.waitForURL('**/desk')
}

/**
 * What is in sight of a page in one language, as an address that a page can show.
 *
 * @param {import('./pictures/kinds.mjs').Kind} kind
 */
async function take(page, language, kind) {
  const { path: address, link } = kind
  await page.goto(`${language}${address}`)
  if (link) await page.goto(await page.locator(link).first().getAttribute('href'))
  await page.evaluate(() => document.fonts.ready)
  const shot = await page.screenshot({ animations: 'disabled' })
  return `data:image/png;base64,${shot.toString('base64')}`
}

/** Sets one picture beside the next, two in a row, and keeps them as WebP, as good as its weight allows. */
async function write(browser, name, shots) {
  const page = await browser.newPage()
  const width = shots.length === 1 ? SIGHT.width : QUARTER
  for (const quality of [0.85, 0.75, 0.65, 0.5, 0.35, 0.2]) {
    const encoded = await page.evaluate(drawn, { shots, width, gap: GAP, quality })
    const bytes = Buffer.from(encoded.split(',')[1] ?? '', 'base64')
    if (bytes.length > MOST_BYTES) continue
    await writeFile(path.join(projectFolder, PICTURES, name), bytes)
    console.log(`${PICTURES}/${name}: ${Math.round(bytes.length / 1000)} kB`)
    return page.close()
  }
  throw new Failure(`${name} is heavier than ${MOST_BYTES} bytes however it is kept.`)
}

/** Runs in the browser, which has what draws and encodes. */
async function drawn({ shots, width, gap, quality }) {
  const images = await Promise.all(
    shots.map(async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      return image
    }),
  )
  const height = Math.round((width * images[0].height) / images[0].width)
  const [columns, rows] = [Math.min(2, images.length), Math.ceil(images.length / 2)]
  const canvas = document.createElement('canvas')
  canvas.width = columns * width + (columns - 1) * gap
  canvas.height = rows * height + (rows - 1) * gap
  const context = canvas.getContext('2d')
  if (!context) throw new Error('nothing can be drawn here')
  context.fillStyle = '#d8d8d4'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  for (const [index, image] of images.entries())
    context.drawImage(
      image,
      (index % 2) * (width + gap),
      Math.floor(index / 2) * (height + gap),
      width,
      height,
    )
  return canvas.toDataURL('image/webp', quality)
}
