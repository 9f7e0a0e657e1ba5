import { renderAsync } from '@resvg/resvg-js'
import type { Card } from './card-type'
import { drawingOf } from './drawing'

/** The picture of a card: PNG, 1200 by 630 pixels. It is drawn on a thread of its own; letters are outlines already, so that it looks for no font. */
export async function pictureOf(card: Card): Promise<Buffer> {
  const picture = await renderAsync(drawingOf(card), { font: { loadSystemFonts: false } })
  return picture.asPng()
}
