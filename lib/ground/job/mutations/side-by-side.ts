import 'server-only'
import { KINDS, type Kind } from '../rules/kinds'

/** The tries that a worker has at work. */
export type SideBySide = {
  /** Whether one more try of a kind may be made now. */
  readonly hasRoom: (kind: Kind) => boolean
  /** Has a try made: beside all else where its kind waits for somebody outside, and otherwise resolves when it has ended. */
  readonly begin: (kind: Kind, work: () => Promise<void>) => Promise<void>
  /** Resolves when all that were begun have ended. */
  readonly ended: () => Promise<void>
}

/**
 * Keeps tries apart that wait for somebody outside: as many of a kind at a time as its row in the table says (`beside`), so that none holds up what
 * others wait for.
 *
 * @param told `ended` hears that there is room again; `failed` what a try could not even say in the database
 */
export function sideBySide(told: {
  readonly ended: () => void
  readonly failed: (error: unknown) => void
}): SideBySide {
  const atWork = new Map<Kind, Set<Promise<void>>>()
  const of = (kind: Kind) => atWork.get(kind) ?? new Set<Promise<void>>()
  return {
    hasRoom: (kind) => of(kind).size < (KINDS[kind].beside ?? 1),
    begin: (kind, work) => {
      if (KINDS[kind].beside === undefined) return work()
      const tries = of(kind)
      atWork.set(kind, tries)
      const one: Promise<void> = work()
        .catch(told.failed)
        .finally(() => {
          tries.delete(one)
          told.ended()
        })
      tries.add(one)
      return Promise.resolve()
    },
    ended: async () => void (await Promise.all([...atWork.values()].flatMap((tries) => [...tries]))),
  }
}
