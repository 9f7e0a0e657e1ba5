import type { SaidOf } from '@/lib/text/statement/rules/own-words'

/** Of what words are said, by what a row or a form names; null where it names nothing, or both a statement and a source. */
export function saidOf({
  statement,
  reference,
  source,
}: {
  readonly statement: string | null
  readonly reference: string | null
  readonly source: string | null
}): SaidOf | null {
  if (source === null) return statement === null ? null : { slug: statement, reference, source }
  return statement === null && reference === null ? { slug: null, reference: null, source } : null
}
