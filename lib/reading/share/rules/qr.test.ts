import { Resvg } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import { qrSvg } from './qr'
import { readQr } from './testing'

/** The picture as it is drawn, read from its pixels. */
function scanned(svg: string, width: number): string {
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render()
  const { pixels } = picture
  return readQr((x, y) => (pixels[(y * picture.width + x) * 4] ?? 255) < 128, picture.width)
}

it.each([
  'https://s.eu/c/2',
  'https://suivi.example/c/bcdfghjkm',
  'https://suivi.example/c/bcdfghjkm/2026-11-27',
  'https://suivi.example/ar/rabat-2022-07-08/words/1234-5678',
  'https://commitments.ministry-of-something.example/fr/a-statement-with-a-long-address-2022-07-08/words/12345-12399',
  'http://localhost:3000/chosen/bcdfghjkm.cdfghjkmn.dfghjkmnp.fghjkmnpq.ghjkmnpqr.hjkmnpqrs.jkmnpqrst.kmnpqrstv/as-of/2026-11-27',
])('is read as what it says: %s', (address) => {
  const svg = qrSvg(address, 'A code')
  expect(scanned(svg, 333)).toBe(address)
})

it('says in words where it leads, and nothing of what it is given as its own markup', () => {
  const svg = qrSvg('https://suivi.example/c/bcdfghjkm', 'Leads to <a> & b')
  expect(svg).toContain('role="img"')
  expect(svg).toContain('<title>Leads to &lt;a&gt; &amp; b</title>')
  expect(svg).not.toContain('<script')
})
