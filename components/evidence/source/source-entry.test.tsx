import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { SourceView } from '@/lib/evidence/source/types'
import { SourcesKnown } from './sources-known'

function sourceWith(more: Partial<SourceView> = {}): SourceView {
  return {
    ...{ id: 'S1', title: 'A title', titleBasis: 'as_shown', language: 'en', publisher: 'A publisher' },
    ...{ date: null, type: 'un', storedCopies: 0, url: null, seen: 'opened', reliability: null },
    ...{ credibility: null, primary: true, onBehalfOf: null, independenceGroup: null, link: null },
    ...more,
  } as unknown as SourceView
}

const shown = [sourceWith(), sourceWith(), sourceWith()]

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
