// The page that people see when something failed on our side: prepared at build in each language, finished with a number that
// stands in the log as well.
import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { takeRecord } from '../lib/ground/platform/pages/page-record.mjs'
import { strictPolicy } from './headers.mjs'
import { withoutFrameworkScripts } from './plain-page.mjs'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const placeholder = 'E-0000-0000'
const languages = ['en', 'fr', 'es', 'ar']

/** A number that can be read out: no letters that look alike. */
export function newIncident() {
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `E-${four()}-${four()}`
}

/** Reads the prepared pages of a name. They are reading pages like any other, made by the build. @param {string} buildFolder */
export async function loadIncidentPages(buildFolder, name = 'failed') {
  const pages = await Promise.all(
    languages.map(async (language) => {
      const file = path.join(buildFolder, 'server', 'app', language, `${name}.html`)
      const { html } = takeRecord(await readFile(file, 'utf8'))
      return /** @type {const} */ ([language, withoutFrameworkScripts(html)])
    }),
  )
  return new Map(pages)
}

/** The page in the language of the address that failed. @param {Map<string, string>} pages @param {string} address @param {string} incident */
export function incidentPage(pages, address, incident) {
  const first = address.split(/[/?#]/)[1] ?? ''
  const page = pages.get(first) ?? pages.get('en') ?? placeholder
  return page.replaceAll(placeholder, incident)
}

/**
 * Turns an answer that failed into our own page, which nothing may keep.
 *
 * @param {import('node:http').ServerResponse} response loses the headers that told about the body it had
 * @param {Map<string, string>} pages
 * @param {string} address
 * @param {string} incident
 * @returns {Buffer} the new body
 */
export function asFailure(response, pages, address, incident) {
  for (const name of ['etag', 'content-encoding', 'content-length']) response.removeHeader(name)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-security-policy', strictPolicy)
  response.setHeader('cache-control', 'no-store')
  return Buffer.from(incidentPage(pages, address, incident))
}
