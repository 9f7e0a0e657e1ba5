import { diffArrays } from 'diff'

/** A line of what somebody reads of work: what it is of it, and its words, in their language. */
export type Line = { readonly label: string; readonly text: string; readonly language: string }

/** A line that differs: its words before and after; null where there was none, or is none. */
export type LineChange = Pick<Line, 'label' | 'language'> & {
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two readings, in their order. A line that was taken out where one of the same sort came in is told as one that changed. */
export function lineDifference(before: readonly Line[], after: readonly Line[]): LineChange[] {
  const runs = diffArrays([...before], [...after], {
    comparator: (a, b) => a.label === b.label && a.text === b.text,
  })
  return runs.flatMap(({ value, added, removed }, index) => {
    const [earlier, later] = [runs[index - 1], runs[index + 1]]
    if (removed) return pairs(value, later?.added ? later.value : [])
    return added && !earlier?.removed ? pairs([], value) : []
  })
}

function pairs(removed: readonly Line[], added: readonly Line[]): LineChange[] {
  const left = [...added]
  const changed = removed.map(({ label, text, language }) => {
    const at = left.findIndex((line) => line.label === label)
    const [now] = at === -1 ? [] : left.splice(at, 1)
    return { label, language: now?.language ?? language, before: text, after: now?.text ?? null }
  })
  return [
    ...changed,
    ...left.map(({ label, text, language }) => ({ label, language, before: null, after: text })),
  ]
}
