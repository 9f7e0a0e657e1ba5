/** How a program of somebody else's checks what is posted to it: shown on the page of the interface for programs, and run in a test. */
export const VERIFY_EXAMPLE = `import { createHmac, timingSafeEqual } from 'node:crypto'

// body: the text of the request as it came, before anything parsed it
export function isSigned(secret, headers, body) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  const age = Math.abs(Date.now() / 1000 - Number(timestamp))
  if (!(age < 300)) return false
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = id + '.' + timestamp + '.' + body
  const expected = createHmac('sha256', key).update(signed).digest()
  return headers['webhook-signature'].split(' ').some((each) => {
    const given = Buffer.from(each.replace('v1,', ''), 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}
`
