import { encode } from 'uqr'
import { inMarkup } from '@/lib/ground/platform/markup.mjs'

/** How many modules wide the quiet edge is that a scanner asks for (ISO/IEC 18004). */
const QUIET = 4

/**
 * An address as a QR code: an SVG that says in words where it leads. Black on white whatever the reader's colours are, since not every scanner
 * reads it otherwise; up to a sixth of it may be lost, as on a folded sheet.
 *
 * @param said what the picture is called by programs that read it out
 */
export function qrSvg(address: string, said: string): string {
  const { data } = encode(address, { ecc: 'M', border: 0 })
  const side = data.length + 2 * QUIET
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * PIXELS}" height="${side * PIXELS}"`,
    ` role="img" shape-rendering="crispEdges"><title>${inMarkup(said)}</title>`,
    `<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${data.map(runsOf).join('')}"/></svg>\n`,
  ].join('')
}

/** As large as it stands where nobody says a size. */
const PIXELS = 6

/** The dark modules of a row, each run of them as one bar. */
function runsOf(row: readonly boolean[], y: number): string {
  const bars: string[] = []
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x += 1
    const width = x - start + 1
    bars.push(`M${start + QUIET} ${y + QUIET}h${width}v1h-${width}z`)
  }
  return bars.join('')
}
