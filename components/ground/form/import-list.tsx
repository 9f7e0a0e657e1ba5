import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type Of<Entry, Kind extends string> = Extract<Entry, { readonly kind: Kind }>

interface ImportListProps<Entry extends { readonly kind: string }> {
  /** What came of a file: its entries in its order, whether those that were chosen are added, and how many it has beyond those that are read at once. */
  found: {
    readonly entries: readonly Entry[]
    readonly isAdded: boolean
    readonly isNoneChosen: boolean
    readonly left: number
  }
  /** What is said of so many of the things that the file brings. */
  says: (
    key: 'added' | 'none' | 'newTitle' | 'addedTitle' | 'hereTitle' | 'leftTitle' | 'more',
    values: { n: number },
  ) => string
  /** Which new ones are chosen at first; all, where nothing is said. */
  isTicked?: (entry: Of<Entry, 'new'>) => boolean
  fresh: (entry: Of<Entry, 'new'>) => ReactNode
  added: (entry: Of<Entry, 'added'>) => ReactNode
  here: (entry: Of<Entry, 'here'>) => ReactNode
  left: (entry: Of<Entry, 'again' | 'left'>) => ReactNode
}

/** What a file of another program would bring, or brought: what is added, what is there already, and what is left out and why. */
export function ImportList<Entry extends { readonly kind: string }>({
  found,
  says,
  isTicked = () => true,
  ...shown
}: ImportListProps<Entry>) {
  const form = useTranslations('form.import')
  const { entries, isAdded, isNoneChosen } = found
  const fresh = placedOf(entries, 'new')
  const added = placedOf(entries, 'added')
  const here = placedOf(entries, 'here')
  const left = placedOf(entries, 'again', 'left')
  const titled = (key: Parameters<typeof says>[0], all: readonly unknown[]) => says(key, { n: all.length })
  return (
    <section role="status" className="pt-m">
      {isAdded ? (
        <p>
          <b>{titled('added', added)}</b>
        </p>
      ) : (
        fresh.length === 0 && <p>{titled('none', fresh)}</p>
      )}
      <ImportGroup
        title={isAdded ? form('notChosen', { n: fresh.length }) : titled('newTitle', fresh)}
        entries={fresh}
        choosing={isAdded ? null : (entry) => !isNoneChosen && isTicked(entry)}
      >
        {shown.fresh}
      </ImportGroup>
      <ImportGroup title={titled('addedTitle', added)} entries={added}>
        {shown.added}
      </ImportGroup>
      <ImportGroup title={titled('hereTitle', here)} entries={here}>
        {shown.here}
      </ImportGroup>
      <ImportGroup title={titled('leftTitle', left)} entries={left}>
        {shown.left}
      </ImportGroup>
      {found.left > 0 && <p>{says('more', { n: found.left })}</p>}
    </section>
  )
}

/** An entry of a file with its place in it, counted from 0, by which it is chosen. */
interface Placed<Entry> {
  readonly at: number
  readonly entry: Entry
}

interface ImportGroupProps<Entry> {
  readonly title: string
  readonly entries: readonly Placed<Entry>[]
  /** Where they can be chosen: which of them are at first. */
  readonly choosing?: ((entry: Entry) => boolean) | null
  readonly children: (entry: Entry) => ReactNode
}

/** Entries of a file of another program of which the same becomes, in its order. */
function ImportGroup<Entry>({ title, entries, choosing, children }: ImportGroupProps<Entry>) {
  if (entries.length === 0) return null
  return (
    <>
      <h2 className="h3">{title}</h2>
      <ol className="list">
        {entries.map(({ at, entry }) => (
          <li key={at}>
            {choosing ? (
              <div className="inline-pick">
                <label>
                  <input type="checkbox" name="chosen" value={at} defaultChecked={choosing(entry)} />
                  <span>{children(entry)}</span>
                </label>
              </div>
            ) : (
              children(entry)
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** The entries of one kind. */
function placedOf<Entry extends { readonly kind: string }, Kind extends Entry['kind']>(
  entries: readonly Entry[],
  ...kinds: readonly Kind[]
): readonly Placed<Extract<Entry, { kind: Kind }>>[] {
  const isOf = (entry: Entry): entry is Extract<Entry, { kind: Kind }> =>
    kinds.some((kind) => kind === entry.kind)
  return entries.flatMap((entry, at) => (isOf(entry) ? [{ at, entry }] : []))
}
