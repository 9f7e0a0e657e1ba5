import { bringAddress } from '@/lib/text/bringing/noun'
import { STEPS, type Step, type StepFault } from '../types'

/** Where a step leads once it was kept: to the next, or back to itself, which says what is missing. */
export function afterStep(
  id: string,
  step: Step,
  faults: Readonly<Record<Step, readonly StepFault[]>>,
): string {
  const isDone = faults[step].length === 0
  const next = STEPS[STEPS.indexOf(step) + 1] ?? step
  const page = bringAddress(id, isDone ? next : step)
  return isDone ? page : `${page}?check=yes`
}

/** The passage that is shown after a change of passages: where what was split or joined begins. */
export function changedPassage({
  split,
  join,
  say,
  block,
}: {
  readonly split?: number | undefined
  readonly join?: number | undefined
  readonly say?: 'kind' | undefined
  readonly block?: number | undefined
}): number {
  if (say !== undefined && block !== undefined) return block
  return split ?? (join === undefined ? 1 : join - 1)
}

/**
 * A place on the page of a step, once something of it was changed. The version stands in the address: of two addresses that differ by
 * their fragment only, a browser shows the page that it has.
 *
 * @param passage of the part of the text that is shown, on a page that shows it in parts
 */
export function changedAt(
  {
    id,
    version,
    passage,
  }: { readonly id: string; readonly version: number; readonly passage?: number | undefined },
  step: Step,
  place: string,
): string {
  const part = passage === undefined ? '' : `&at=${passage}`
  return `${bringAddress(id, step)}?version=${version + 1}${part}#${place}`
}
