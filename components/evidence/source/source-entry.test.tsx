import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { isUnclassed, type LibraryEntry } from '@/lib/evidence/source/rules/facets'
import type { SourceView } from '@/lib/evidence/source/types'
import { SourceEntry } from './source-entry'
import { SourcesKnown } from './sources-known'

function sourceWith(more: Partial<SourceView> = {}): SourceView {
  return {
    ...{ id: 'S1', title: 'A title', titleBasis: 'as_shown', language: 'en', publisher: 'A publisher' },
    ...{ date: null, type: 'un', storedCopies: 0, url: null, seen: 'opened', reliability: null },
    ...{ credibility: null, primary: true, onBehalfOf: null, independenceGroup: null, link: null },
    ...more,
  } as unknown as SourceView
}

function entryOf(source: SourceView, uses: LibraryEntry['uses'] = []): LibraryEntry {
  return { source, uses, citations: uses.length, isUnclassed: isUnclassed(source) }
}

it('says of one source what is known of it and for what it is cited, and nothing of what is not', () => {
  const said = textOf(<SourceEntry slug="s" entry={entryOf(sourceWith())} />)
  expect(said.replace(/\s+/g, ' ').trim()).toBe('S1A titleA publisherUnited Nations')
  const graded = sourceWith({ reliability: 'B', date: '2022' })
  const use = { sourceId: 'S1', reference: '7c', stance: 'supports', cited: true } as const
  const more = textOf(<SourceEntry slug="s" entry={entryOf(graded, [use, use, { ...use, cited: false }])} />)
  expect(more).toContain('2022')
  expect(more).toContain('B–')
  expect(more.match(/7c/g)).toHaveLength(1)
})

const shown = [sourceWith(), sourceWith(), sourceWith()]
const nothing = { sources: 3, excerpts: 0, unclassed: 0 }

it('says once of a list what is known of none of its sources, and counts what is known of some', () => {
  const unknown = textOf(<SourcesKnown all={{ sources: 3, excerpts: 3, unclassed: 3 }} shown={shown} />)
  for (const sentence of ['All were seen', 'None is fully classified yet.', 'None below is graded yet.'])
    expect(unknown).toContain(sentence)
  expect(unknown).toContain('None has an archived copy yet. None below has a known date.')
  const some = [sourceWith({ date: '2022', reliability: 'A', storedCopies: 2 }), ...shown]
  const counted = textOf(<SourcesKnown all={{ sources: 9, excerpts: 2, unclassed: 6 }} shown={some} />)
  expect(counted).toContain('2 were seen only as excerpts. Fully classified: 3 of 9. Graded below: 1 of 4.')
  expect(counted).toContain('With an archived copy: 1 of 4 below. With a known date: 1 of 4 below.')
})

it('says nothing of what is known of all, and explains the sign of a title where one has it', () => {
  const all = [sourceWith({ date: '2022', credibility: '1', storedCopies: 1 })]
  expect(textOf(<SourcesKnown all={nothing} shown={all} />).trim()).toBe('')
  const described = [sourceWith({ ...all[0], titleBasis: 'described' })]
  expect(textOf(<SourcesKnown all={nothing} shown={described} />)).toContain('° Not the document’s own title')
})
