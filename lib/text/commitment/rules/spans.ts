import type { CommitmentView } from '@/lib/text/commitment/types'
import type { NamedSpan } from '@/lib/text/statement/rules/span'
import type { VariantView } from '@/lib/text/statement/types'

/** Items and variants as spans, under the ids by which pages and style sheets name their words. */

export function spanOfItem({
  reference,
  start,
  end,
}: Pick<CommitmentView, 'reference' | 'start' | 'end'>): NamedSpan {
  return { id: reference, kind: 'commitment', start, end }
}

export function spanOfVariant({ key, start, end }: Pick<VariantView, 'key' | 'start' | 'end'>): NamedSpan {
  return { id: key, kind: 'variant', start, end }
}
