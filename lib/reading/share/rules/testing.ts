// For tests only: reads a QR code as a camera would, from pixels, and knows nothing of what made it (ISO/IEC 18004, level M, versions 1 to 10,
// text in bytes). No error is corrected: a module that is wrong is a failure.

/** Of each version: bytes for correction in a block, blocks of the first size and of the next, bytes of text in a block of the first size. */
const BLOCKS: readonly (readonly [number, number, number, number])[] = [
  [10, 1, 0, 16],
  [16, 1, 0, 28],
  [26, 1, 0, 44],
  [18, 2, 0, 32],
  [24, 2, 0, 43],
  [16, 4, 0, 27],
  [18, 4, 0, 31],
  [22, 2, 2, 38],
  [22, 3, 2, 36],
  [26, 4, 1, 43],
]

/** Where the middles of the alignment patterns are, by version. */
const ALIGNED: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
]

const MASKS: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_y, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
]

/** @param isDark whether a pixel is @param pixels how many the square picture is wide */
export function readQr(isDark: (x: number, y: number) => boolean, pixels: number): string {
  const range = [...Array(pixels).keys()]
  const columns = range.filter((x) => range.some((y) => isDark(x, y)))
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  const [top = 0] = range.filter((y) => range.some((x) => isDark(x, y)))
  // The first finder begins with a bar of seven modules.
  let bar = 0
  while (isDark(left + bar, top)) bar += 1
  const wide = right - left + 1
  const size = Math.round((wide * 7) / bar / 4) * 4 + 1
  const module = wide / size
  if (Math.min(left, pixels - 1 - right) + 1 < 4 * module)
    throw new Error('the quiet edge is narrower than four modules')
  const at = (y: number, x: number) =>
    isDark(Math.floor(left + (x + 0.5) * module), Math.floor(top + (y + 0.5) * module))
  return textOf(bytesOf(bitsOf(at, size), (size - 17) / 4))
}

/** The bits in the order in which they are written, without their mask. */
function bitsOf(at: (y: number, x: number) => boolean, size: number): readonly boolean[] {
  const format = [0, 1, 2, 3, 4].map((x) => at(8, x) !== ('10101'[x] === '1'))
  if (format[0] || format[1]) throw new Error('the level is not M')
  const mask = MASKS[format.slice(2).reduce((sum, bit) => sum * 2 + Number(bit), 0)]
  const bits: boolean[] = []
  let isUp = true
  for (let right = size - 1; right > 0; right -= 2, isUp = !isUp) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = isUp ? size - 1 - step : step
        if (!isFixed(y, x, size)) bits.push(at(y, x) !== mask?.(y, x))
      }
  }
  return bits
}

/** Whether a module belongs to the patterns by which the code is found, and says nothing of the text. */
function isFixed(y: number, x: number, size: number): boolean {
  const version = (size - 17) / 4
  const end = size - 8
  if (y === 6 || x === 6) return true
  if ((y < 9 && x < 9) || (y < 9 && x >= end) || (y >= end && x < 9)) return true
  if (version >= 7 && ((y < 6 && x >= size - 11) || (x < 6 && y >= size - 11))) return true
  const middles = ALIGNED[version - 1] ?? []
  const [first = 0, last = 0] = [middles[0], middles.at(-1)]
  return middles.some((my) =>
    middles.some((mx) => {
      const isFinder = (my === first && (mx === first || mx === last)) || (my === last && mx === first)
      return !isFinder && Math.abs(y - my) <= 2 && Math.abs(x - mx) <= 2
    }),
  )
}

/** The bytes of the text, brought back into their order out of the blocks. */
function bytesOf(bits: readonly boolean[], version: number): readonly number[] {
  const [, short, long, bytes] = BLOCKS[version - 1] ?? [0, 0, 0, 0]
  const words = [...Array(Math.floor(bits.length / 8)).keys()].map((n) =>
    bits.slice(n * 8, n * 8 + 8).reduce((sum, bit) => sum * 2 + Number(bit), 0),
  )
  const blocks: number[][] = [...Array(short + long)].map(() => [])
  let next = 0
  for (let row = 0; row <= bytes; row += 1)
    for (const [n, block] of blocks.entries()) if (row < bytes || n >= short) block.push(words[next++] ?? 0)
  return blocks.flat()
}

function textOf(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  if (!bits.startsWith('0100')) throw new Error('the text is not in bytes')
  const lengthBits = bytes.length > 180 ? 16 : 8
  const length = Number.parseInt(bits.slice(4, 4 + lengthBits), 2)
  const text = [...Array(length).keys()].map((n) =>
    Number.parseInt(bits.slice(4 + lengthBits + n * 8, 12 + lengthBits + n * 8), 2),
  )
  return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(text))
}
