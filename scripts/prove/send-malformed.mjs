// Sends what no page of ours sends to the page that anybody can send to, and says what came back.
import { formOf } from './form-of.mjs'
import { malformedBodies } from './malformed-bodies.mjs'

/** @returns {Promise<{ name: string, status: number, text: string }[]>} one for each body, in order */
export async function sendMalformed(site, page = '/fr/sign-in') {
  const form = formOf(await (await fetch(site + page)).text())
  const answers = []
  for (const { name, headers, body } of malformedBodies(form)) {
    const answer = await fetch(site + page, {
      method: 'POST',
      headers: { origin: site, ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    answers.push({ name, status: answer.status, text: await answer.text() })
  }
  return answers
}
