import type { PublicEvent } from '../types'

/** Acts that stand in one entry: of an import, and so many that readers would look for the others among them. */
const FEWEST = 5

type Entry = readonly [PublicEvent, ...PublicEvent[]]

/** Acts of the record in their order, each alone; those of one import that follow one another on one day, UTC, as one entry that opens. */
export function atOnce(events: readonly PublicEvent[]): readonly Entry[] {
  const runs: [PublicEvent, ...PublicEvent[]][] = []
  for (const event of events) {
    const run = runs.at(-1)
    if (run && isOfSameImport(event, run[0])) run.push(event)
    else runs.push([event])
  }
  return runs.flatMap((run): readonly Entry[] => (run.length < FEWEST ? run.map((each) => [each]) : [run]))
}

function isOfSameImport(one: PublicEvent, other: PublicEvent): boolean {
  return (
    one.by?.kind === 'import' &&
    other.by?.kind === 'import' &&
    one.by.publicName === other.by.publicName &&
    one.at.slice(0, 10) === other.at.slice(0, 10)
  )
}
