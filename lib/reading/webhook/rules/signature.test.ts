import { describe, expect, it } from 'vitest'
import { signatureHeaders } from './signature'
import { VERIFY_EXAMPLE } from './verify-example'

type Example = {
  isSigned: (secret: string, headers: Readonly<Record<string, string>>, body: string) => boolean
}

describe('a signature', () => {
  // The one that the specification works out: https://github.com/standard-webhooks/standard-webhooks
  it('is that of Standard Webhooks', () => {
    const headers = signatureHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1614265330,
      body: '{"test": 2432232314}',
    })
    expect(headers).toEqual([
      ['webhook-id', 'msg_p5jXN8AQM9LWM0D4loKWxJek'],
      ['webhook-timestamp', '1614265330'],
      ['webhook-signature', 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='],
    ])
  })

  it('is checked by the example on the page of the interface for programs', async () => {
    const source = `data:text/javascript,${encodeURIComponent(VERIFY_EXAMPLE)}`
    const { isSigned } = (await import(/* @vite-ignore */ source)) as Example
    const secret = `whsec_${Buffer.from('a secret of a test').toString('base64')}`
    const body = JSON.stringify({ type: 'webhook.test', words: 'كلمات' })
    const timestamp = Math.floor(Date.now() / 1_000)
    const headers = Object.fromEntries(signatureHeaders(secret, { id: 'a', timestamp, body }))
    expect(isSigned(secret, headers, body)).toBe(true)
    expect(isSigned(secret, headers, `${body} `)).toBe(false)
    expect(isSigned(`${secret}A`, { ...headers, 'webhook-id': 'b' }, body)).toBe(false)
    expect(isSigned(`whsec_${Buffer.from('another').toString('base64')}`, headers, body)).toBe(false)
    const old = Object.fromEntries(signatureHeaders(secret, { id: 'a', timestamp: timestamp - 600, body }))
    expect(isSigned(secret, old, body)).toBe(false)
    // While a secret changes there may be two signatures.
    const both = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }
    expect(isSigned(secret, both, body)).toBe(true)
  })
})
