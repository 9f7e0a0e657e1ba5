// Readers of kept pages beside people at work: how much of the readers' pages a second stay while somebody writes four team notes a
// second, and how soon a publication is on the page.
import { PlainBrowser } from './plain-browser.mjs'
import { load, middle } from './wrk.mjs'

const rounds = 5
const writesEach = 250 // milliseconds: four a second
const item = '/rabat-2022-07-08/7c'
const newNote = '/desk/notes/new?statement=rabat-2022-07-08&item=7c'

/**
 * @param {string} site address of ours, over a throw-away database
 * @param {string} password that everybody of the starter dossier has
 */
export async function benchMixed(site, password) {
  const [analyst, reviewer] = [new PlainBrowser(site), new PlainBrowser(site)]
  await analyst.signIn('analyst@suivi.example', password)
  await reviewer.signIn('reviewer@suivi.example', password)
  const note = analyst.formOf(await analyst.open(newNote), ['body', 'intent'])

  const measured = []
  let written = 0
  for (let round = 0; round <= rounds; round += 1) {
    const without = await load(site + item)
    const writers = writing(analyst, note)
    const beside = await load(site + item)
    const writes = await writers.stop()
    if (round === 0) continue // the first round warms up
    measured.push({ without: without.rate, beside: beside.rate })
    written += writes
  }
  const shares = measured.map(({ without, beside }) => beside / without)
  console.log(
    `a kept page, ${middle(measured.map(({ without }) => without)).toFixed(0)} requests a second; beside ${(written / (rounds * 4)).toFixed(1)} private writes a second ${middle(measured.map(({ beside }) => beside)).toFixed(0)}: ${middle(shares).toFixed(2)} of without (medians of ${rounds})`,
  )

  const waits = []
  const writers = writing(analyst, note)
  for (let time = 0; time < rounds; time += 1) waits.push(await publication(site, analyst, reviewer, time))
  await writers.stop()
  console.log(
    `a publication beside them is on the page after ${middle(waits).toFixed(0)} ms, ${Math.max(...waits).toFixed(0)} at most (of ${rounds})`,
  )
}

/** Writes a team note every quarter of a second until it is stopped; then gives how many were written. */
function writing(person, form) {
  const under = []
  const send = () =>
    under.push(
      person.post(newNote, form, {
        // A form's key makes one thing, so each note is of a form of its own.
        key: crypto.randomUUID(),
        body: `A note for measuring. ${crypto.randomUUID()}`,
        language: 'en',
        visibility: 'team',
        intent: 'save',
      }),
    )
  const timer = setInterval(send, writesEach)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all(under)
      return under.length
    },
  }
}

/** Milliseconds from the moment that a reviewer's approval was answered to the moment that a reader read its words. */
export async function publication(site, analyst, reviewer, time) {
  const words = `Words for measuring, number ${time}.`
  const typed = { body: words, language: 'en', visibility: 'public', intent: 'submit' }
  const { location } = await analyst.send(newNote, typed)
  const page = await reviewer.open(location)
  const approval = reviewer.formOf(page, ['fingerprint', 'decision'])
  await reviewer.post(location, approval, {})
  const from = performance.now()
  while (performance.now() - from < 20_000) {
    const read = await (await fetch(site + item)).text()
    if (read.includes(words)) return performance.now() - from
  }
  throw new Error('a publication was not on the page within 20 seconds')
}
