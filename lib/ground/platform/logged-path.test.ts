import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loggedPath } from './logged-path'

describe('an address in the log', () => {
  it.each([
    ['/rabat-2022-07-08/7c', '/rabat-2022-07-08/7c'],
    ['/desk/rabat-2022-07-08/7c?party=spain&find=what+was+typed', '/desk/rabat-2022-07-08/7c'],
    ['/invitation/5ecret-_token', '/invitation/…'],
    ['/ar/invitation/5ecret-_token?next=/desk', '/ar/invitation/…'],
    ['/invitation', '/invitation'],
    ['/fr/subscription/confirm/5ecret', '/fr/subscription/confirm/…'],
    ['/subscription/leave/5ecret', '/subscription/leave/…'],
    ['/api/unsubscribe/5ecret', '/api/unsubscribe/…'],
    ['/fr/rabat-2022-07-08/receipt/0a1b2c', '/fr/rabat-2022-07-08/receipt/…'],
    ['/s/5ecret-_token', '/s/…'],
    ['/en/s/5ecret-_token?x=5ecret', '/en/s/…'],
  ])('%s stands there as %s', (address, logged) => {
    expect(loggedPath(address)).toBe(logged)
  })

  it.each([
    ...['/fr/invitation/5ecret', '/rabat-2022-07-08/receipt/5ecret', '/s/5ecret', '/ar/s/5ecret'],
    ...['/subscription/confirm/5ecret', '/es/subscription/leave/5ecret', '/api/unsubscribe/5ecret'],
  ])('%s is secret, and in no log of the proxy', async (address) => {
    const conf = await readFile(path.join(import.meta.dirname, '../../../scripts/image/nginx.conf'), 'utf8')
    const unlogged = /^ *~(\S+) 0;$/m.exec(conf)?.[1] ?? ''
    expect(loggedPath(address)).not.toContain('5ecret')
    expect(address).toMatch(new RegExp(unlogged || '^$'))
  })
})
