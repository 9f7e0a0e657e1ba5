import { Invalid } from '@/lib/ground/platform/errors'
import type { MarkContent } from '../types'

/**
 * Bodies and that the text names nobody are not said of one mark.
 *
 * @throws Invalid on `responsible` where both are
 */
export function assertSomebodyOrNobody({
  responsible,
  namesNobody,
}: Pick<MarkContent, 'responsible' | 'namesNobody'>): void {
  if (namesNobody && responsible.length > 0) throw new Invalid({ responsible: ['bodies_and_nobody'] })
}
