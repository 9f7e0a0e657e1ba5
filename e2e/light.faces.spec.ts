import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { dossier, inLanguage } from './site'

// Words are there at once, in a face of the reader's that is as wide as ours; no line moves when ours have come, which are all asked for with the page.

const pages = {
  home: '/',
  front: dossier,
  statement: `${dossier}/statement`,
  item: `${dossier}/7c`,
  source: `${dossier}/sources/S40`,
  method: '/method',
}
const ours = /\.woff2$/

/** By how much the lines of a page moved, as browsers reckon it (Cumulative Layout Shift), until its faces had come, late. */
async function movedBy(page: Page, address: string): Promise<number> {
  let letThrough = () => {}
  const later = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(ours, async (route) => {
    await later
    await route.continue()
  })
  await page.addInitScript(() => {
    const counting = globalThis as typeof globalThis & { movedBy: () => number }
    let sum = 0
    const add = (shifts: PerformanceEntryList) => {
      for (const shift of shifts) sum += (shift as PerformanceEntry & { value: number }).value
    }
    const observer = new PerformanceObserver((list) => add(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    counting.movedBy = () => {
      add(observer.takeRecords())
      return sum
    }
  })
  await page.goto(address, { waitUntil: 'commit' })
  await expect(page.locator('footer')).toBeAttached()
  await page.evaluate(painted)
  expect(await page.evaluate(hasOurs), 'before they have come').toBe(false)
  letThrough()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.evaluate(painted)
  expect(await page.evaluate(hasOurs)).toBe(true)
  return page.evaluate(() => (globalThis as typeof globalThis & { movedBy: () => number }).movedBy())
}

/** Until two frames were drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

function hasOurs(): boolean {
  return [...document.fonts].some(
    ({ family, status }) => family.includes('Source Serif 4') && status === 'loaded',
  )
}

for (const [kind, address] of Object.entries(pages)) {
  test(`${kind}: no line moves when the faces come late`, async ({ page }) => {
    await page.setViewportSize({ width: 412, height: 823 })
    expect(await movedBy(page, address)).toBeLessThan(0.02)
  })
}

for (const address of Object.values(pages).flatMap((path) => [path, inLanguage('ar', path)])) {
  test(`${address} asks for its faces with the page, and for no other`, async ({ page }) => {
    const fetched: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (ours.test(pathname)) fetched.push(pathname)
    })
    await page.goto(address)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const asked = await page
      .locator('link[rel="preload"][as="font"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(asked.length).toBeGreaterThan(1)
    expect([...new Set(fetched)].sort()).toEqual(asked.sort())
    const used = await page.evaluate(
      () =>
        [...document.fonts].filter(
          ({ family, status }) =>
            /Source Serif 4|IBM Plex Sans|Noto Naskh Arabic/.test(family) && status === 'loaded',
        ).length,
    )
    expect(used, 'none was asked for in vain').toBe(asked.length)
  })
}
