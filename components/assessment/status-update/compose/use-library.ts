'use client'

import { useEffect, useState } from 'react'
import { useAsked } from '@/components/ground/form/use-asked'
import { findToCiteAction } from '@/lib/assessment/status-update/actions/find-to-cite'
import type { DraftInput } from '@/lib/assessment/status-update/schema'
import type { LibrarySource } from '@/lib/assessment/status-update/types'
import type { Composition } from './composition'

/** The sources with these ids, and those that answer to what was typed; null where there was no answer. */
async function findToCite(statement: string, asked: { readonly typed: string } | { readonly named: string }) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ statement, ...asked })) form.set(name, value)
  const answer = await findToCiteAction({ status: 'new' }, form)
  return answer.status === 'done' ? answer.value : null
}

/**
 * What the form knows of the library: what the page came with, and what was found since. What is typed to find a source is asked of the server, as is a
 * source that the draft cites and the page did not come with.
 *
 * @param searchedFor what the page itself was asked to find
 */
export function useLibrary(view: Composition, find: string, searchedFor: string) {
  const { slug } = view.statement
  const [met, setMet] = useState<readonly LibrarySource[]>([])
  const meet = (found: readonly LibrarySource[]) => setMet((before) => distinct([...before, ...found]))
  const asking = useAsked(find, async (typed) => {
    const found = await findToCite(slug, { typed })
    if (found) meet(found)
    return found
  })
  const isOfPage = find.trim() === searchedFor.trim() && asking.answer.typed === ''
  const library = distinct([...view.library, ...view.found, ...met])
  return {
    /** The view with all that is known of the library. */
    known: { ...view, library },
    /** What was asked of the server, of which the page itself may be the answer. */
    asking: {
      ...asking,
      answer: isOfPage ? { typed: searchedFor, found: view.found } : asking.answer,
      isAnswered: isOfPage || asking.isAnswered,
      isAway: !isOfPage && asking.isAway,
    },
    meet,
  }
}

/** Asks for the sources that a draft cites and the form does not know: of a copy that was taken over, or one that was cited by a key. */
export function useCited(
  known: Composition,
  draft: Pick<DraftInput, 'citations'>,
  meet: (found: readonly LibrarySource[]) => void,
): void {
  const unknown = draft.citations
    .map(({ sourceId }) => sourceId.trim())
    .filter((id) => id !== '' && !known.library.some((source) => source.id === id))
    .join(' ')
  const { slug } = known.statement
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is unknown
  useEffect(() => {
    if (unknown === '') return
    // No answer: whatever the source says is then weighed where the draft is submitted.
    findToCite(slug, { named: unknown }).then(
      (found) => meet(found ?? []),
      () => undefined,
    )
  }, [unknown])
}

function distinct(sources: readonly LibrarySource[]): readonly LibrarySource[] {
  return [...new Map(sources.toReversed().map((source) => [source.id, source])).values()].toReversed()
}
