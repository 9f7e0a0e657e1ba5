import type { ReactNode } from 'react'

/** An entry of a file with its place in it, counted from 0, by which it is chosen. */
export interface Placed<Entry> {
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
export function ImportGroup<Entry>({ title, entries, choosing, children }: ImportGroupProps<Entry>) {
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
export function placedOf<Entry extends { readonly kind: string }, Kind extends Entry['kind']>(
  entries: readonly Entry[],
  ...kinds: readonly Kind[]
): readonly Placed<Extract<Entry, { kind: Kind }>>[] {
  const isOf = (entry: Entry): entry is Extract<Entry, { kind: Kind }> =>
    kinds.some((kind) => kind === entry.kind)
  return entries.flatMap((entry, at) => (isOf(entry) ? [{ at, entry }] : []))
}
