import type { OpenQuestion } from '../types'

type Question = Pick<OpenQuestion, 'isMine' | 'isAssigned' | 'mayShow' | 'mayHandOn'>

/**
 * Of all open questions those that want something of one member, each once: theirs to answer; not shown to readers yet, where they may show
 * it; and asked of nobody, where they may hand it on.
 */
export function followUpWork<Each extends Question>(
  open: readonly Each[],
): { mine: Each[]; toShow: Each[]; forNobody: Each[] } {
  const others = open.filter(({ isMine }) => !isMine)
  return {
    mine: open.filter(({ isMine }) => isMine),
    toShow: others.filter(({ mayShow }) => mayShow),
    forNobody: others.filter(({ mayShow, mayHandOn, isAssigned }) => !mayShow && mayHandOn && !isAssigned),
  }
}
