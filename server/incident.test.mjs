import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { incidentPage, loadIncidentPages, newIncident } from './incident.mjs'

it('a number can be read out and is another one each time', () => {
  const numbers = Array.from({ length: 500 }, newIncident)
  for (const number of numbers) expect(number).toMatch(/^E-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(numbers).size).toBe(500)
})

describe('the page for a failure', () => {
  let folder
  let pages
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-incident-'))
    for (const language of ['en', 'fr', 'es', 'ar']) {
      const place = path.join(folder, 'server', 'app', language)
      await mkdir(place, { recursive: true })
      const html = `<html lang="${language}"><b>E-0000-0000</b><a href="?E-0000-0000">x</a><script>a()</script>`
      await writeFile(path.join(place, 'failed.html'), html)
    }
    pages = await loadIncidentPages(folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each([
    ['/', 'en'],
    ['/rabat-2022-07-08/7c', 'en'],
    ['/fr', 'fr'],
    ['/fr?x=/es', 'fr'],
    ['/es/rabat-2022-07-08', 'es'],
    ['/ar/method', 'ar'],
    ['/france', 'en'],
    ['', 'en'],
  ])('at %j is in %s', (address, language) => {
    const page = incidentPage(pages, address, 'E-1234-ABCD')
    expect(page).toBe(`<html lang="${language}"><b>E-1234-ABCD</b><a href="?E-1234-ABCD">x</a>`)
  })

  it('is at the least its number', () => {
    expect(incidentPage(new Map(), '/', 'E-1234-ABCD')).toBe('E-1234-ABCD')
  })

  it('has to be there: without the build the server does not start', async () => {
    await expect(loadIncidentPages(path.join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
  })
})
