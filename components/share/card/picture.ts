import sharp from 'sharp'
import type { Card } from './card'
import { drawingOf } from './drawing'

/** The picture of a card: PNG, 1200 by 630 pixels. A palette keeps it small; there are few colours in it. */
export async function pictureOf(card: Card): Promise<Buffer> {
  return sharp(Buffer.from(drawingOf(card)))
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toBuffer()
}
