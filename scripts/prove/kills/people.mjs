// Eight people who write, two who decide, one who runs the site, and readers without an account, each with a browser of their own.
import { randomInt } from 'node:crypto'
import { PlainBrowser } from '../../bench/plain-browser.mjs'
import { withConnection } from '../../database/postgres-client.mjs'

const COUNT = 8

/** With what the record says of them, so that it verifies. @param {number} count */
const makePeople = (count) => `
  INSERT INTO people (id, public_name, email, roles, password_salt)
    SELECT gen_random_uuid(), 'Analyst ' || n, 'analyst' || n || '@suivi.example', roles, password_salt
    FROM people, generate_series(3, ${count}) AS n WHERE email = 'analyst@suivi.example';
  INSERT INTO password_proofs (person_id, sha256)
    SELECT made.id, known.sha256 FROM people made, people of JOIN password_proofs known ON known.person_id = of.id
    WHERE of.email = 'analyst@suivi.example' AND made.password_salt = of.password_salt AND made.id <> of.id;
  INSERT INTO events (actor_kind, verb, object_type, object_id, payload)
    SELECT 'system', 'added', 'person', id::text, '{}' FROM people
    WHERE NOT EXISTS (SELECT FROM events WHERE object_type = 'person' AND object_id = people.id::text) AND email IS NOT NULL`

/** As a proxy says it: each time another network, since of one few subscribe. */
const fromAnywhere = () => ({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` })

/** @typedef {{ address: string, password: string, ownerUrl: () => Promise<string> }} Site */

/**
 * Makes the accounts that the starter dossier does not have, with the password that it gives the others, and signs as many people in.
 *
 * @param {Site} site
 * @returns {Promise<PlainBrowser[]>}
 */
export async function signedInPeople(site, count = COUNT) {
  await withConnection(await site.ownerUrl(), (client) => client.query(makePeople(count)))
  const browsers = []
  for (let number = 1; number <= count; number += 1)
    browsers.push(await signedIn(site, `analyst${number === 1 ? '' : number}`))
  return browsers
}

/**
 * All who write: these, those who decide, who runs the site, and readers.
 *
 * @param {Site} site
 * @returns {Promise<{ browser: PlainBrowser, by: 'analyst' | 'reviewer' | 'administrator' | 'reader' }[]>}
 */
export async function everybody(site) {
  return [
    ...(await signedInPeople(site)).map((browser) => ({ browser, by: /** @type {const} */ ('analyst') })),
    { browser: await signedIn(site, 'reviewer'), by: 'reviewer' },
    { browser: await signedIn(site, 'reviewer2'), by: 'reviewer' },
    { browser: await signedIn(site, 'admin'), by: 'administrator' },
    { browser: new PlainBrowser(site.address, fromAnywhere), by: 'reader' },
  ]
}

/** @param {Site} site @param {string} name */
async function signedIn(site, name) {
  const browser = new PlainBrowser(site.address)
  await browser.signIn(`${name}@suivi.example`, site.password)
  return browser
}
