import { describe, expect, it } from 'vitest'
import { deviceName } from './device-name'

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0'
const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5'

describe('the name of a device', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/140.0.0.0`, 'Edge, Windows'],
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`, 'Chrome, Android'],
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE} Safari/605.1.15`, 'Safari, macOS'],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${APPLE} Mobile/15E148 Safari/604.1`,
      'Safari, iOS',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0', 'Chrome, Linux'],
    ['curl/8.14.1', ''],
    ['<script>alert(1)</script>', ''],
    ['', ''],
    [null, ''],
  ])('%s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name)
  })
})
