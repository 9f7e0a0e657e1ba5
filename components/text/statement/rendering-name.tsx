import type { RenderingView } from '@/lib/text/statement/types'
import { useRenderingName } from './names'

/** How a rendering is called. */
export function RenderingName({ rendering }: { rendering: RenderingView }) {
  return <bdi>{useRenderingName()(rendering)}</bdi>
}
