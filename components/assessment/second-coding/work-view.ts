import type { CodingToWrite } from '@/lib/assessment/second-coding/types'
import type { Composition } from '../status-update/compose/composition'

/** A second judgement as the parts of composing see it: one line, on which nothing of what others judged is shown. */
export function workViewOf(view: CodingToWrite): Composition {
  const { statement, item, party } = view
  const line = {
    party,
    newest: 0,
    seen: 0,
    shown: null,
    earlierStatuses: view.earlierStatuses,
    drafted: true,
  }
  return {
    isSecond: true,
    statement: {
      slug: statement.slug,
      date: statement.date,
      parties: statement.parties,
      base: { language: statement.base.language },
    },
    item: { reference: item.reference, force: item.force, exact: item.exact, bearings: [] },
    judgements: view.judgements,
    claimants: view.claimants,
    party,
    lines: [line],
    draft: null,
    sentBack: null,
    newerThanDraft: null,
    library: view.library,
    found: view.found,
    groups: view.groups,
    searches: [],
    tests: view.tests,
  }
}
