import 'server-only'
import { createHash } from 'node:crypto'
import { Refusal } from './errors'
import type { Imported, LookedAt } from './import-form'

interface Looked<Entry, Input> {
  readonly looked: readonly LookedAt<Entry, Input>[]
  readonly left: number
  /** What the person says of all of them. */
  readonly said: unknown
}

/** What is shown of a file of another program before anything of it is brought in, with the hash of all that it says. */
export function shownFirst<Entry, Input>({ looked, left, said }: Looked<Entry, Input>): Imported<Entry> {
  const entries = looked.map(({ entry }) => entry)
  const shown = createHash('sha256')
    .update(JSON.stringify([entries, said]))
    .digest('hex')
  return { entries, shown, left, isAdded: false, isNoneChosen: false }
}

/**
 * Brings in what was chosen of what was shown, one after the other, each as if a person had filled in its form: what stops it half-way leaves whole
 * ones, and whoever looks at it again is shown what is left. Where nothing is chosen it is shown again.
 *
 * @param bring makes one of it, with the key of a form of its own, and says what became of it
 * @throws Refusal `stale` where something else would be brought in than was shown
 */
export async function bringChosen<Entry, Input>(
  all: Looked<Entry, Input>,
  form: { readonly shown: string; readonly chosen: readonly number[]; readonly key?: string | undefined },
  bring: (one: { entry: Entry; input: Input }, key: string | undefined) => Promise<Entry>,
): Promise<Imported<Entry>> {
  const shown = shownFirst(all)
  if (shown.shown !== form.shown) throw new Refusal('stale')
  const isChosen = ({ input }: LookedAt<Entry, Input>, at: number) =>
    input !== null && form.chosen.includes(at)
  if (!all.looked.some(isChosen)) return { ...shown, isNoneChosen: true }
  const entries: Entry[] = []
  for (const [at, one] of all.looked.entries()) {
    const { entry, input } = one
    entries.push(
      input !== null && isChosen(one, at)
        ? await bring({ entry, input }, form.key && `${form.key}-${at}`)
        : entry,
    )
  }
  return { ...shown, entries, isAdded: true }
}
