import type { DeskFollowUp } from '../types'

type Question = Pick<DeskFollowUp, 'isMine' | 'assignee' | 'may'>

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
    toShow: others.filter(({ may }) => may.show),
    forNobody: others.filter(({ may, assignee }) => !may.show && may.reschedule && assignee === null),
  }
}
