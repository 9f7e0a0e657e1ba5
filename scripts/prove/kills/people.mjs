// Eight people, each with a browser of their own.
import { PlainBrowser } from '../../bench/plain-browser.mjs'
import { withConnection } from '../../database/postgres-client.mjs'

const COUNT = 8

/** With what the record says of them, so that it verifies. */
const MAKE_PEOPLE = `
  INSERT INTO people (id, public_name, email, roles, password_salt)
    SELECT gen_random_uuid(), 'Analyst ' || n, 'analyst' || n || '@suivi.example', roles, password_salt
    FROM people, generate_series(3, ${COUNT}) AS n WHERE email = 'analyst@suivi.example';
  INSERT INTO password_proofs (person_id, sha256)
    SELECT made.id, known.sha256 FROM people made, people of JOIN password_proofs known ON known.person_id = of.id
    WHERE of.email = 'analyst@suivi.example' AND made.password_salt = of.password_salt AND made.id <> of.id;
  INSERT INTO events (actor_kind, verb, object_type, object_id, payload)
    SELECT 'system', 'added', 'person', id::text, '{}' FROM people
    WHERE NOT EXISTS (SELECT FROM events WHERE object_type = 'person' AND object_id = people.id::text) AND email IS NOT NULL`

/**
 * Makes the accounts that the starter dossier does not have, with the password that it gives the others, and signs all in.
 *
 * @param {{ address: string, password: string, ownerUrl: () => Promise<string> }} site
 * @returns {Promise<PlainBrowser[]>}
 */
export async function signedInPeople(site) {
  await withConnection(await site.ownerUrl(), (client) => client.query(MAKE_PEOPLE))
  const browsers = []
  for (let number = 1; number <= COUNT; number += 1) {
    const browser = new PlainBrowser(site.address)
    await browser.signIn(`analyst${number === 1 ? '' : number}@suivi.example`, site.password)
    browsers.push(browser)
  }
  return browsers
}
