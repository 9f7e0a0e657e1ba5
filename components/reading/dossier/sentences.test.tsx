import { isValidElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { PartyJudgements } from '@/components/assessment/status-update/party-judgements'
import { SearchLine } from '@/components/evidence/search-log/search-line'
import { InTurn } from '@/components/ground/ui/in-turn'
import { textOf } from '@/components/ground/ui/testing'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import { shownOn } from '@/lib/assessment/status-update/rules/lines'
import { revisionView } from '@/lib/assessment/status-update/rules/testing'
import type { InFigures, ItemOfDossier, Overview } from '@/lib/reading/dossier/types'
import { commitmentView } from '@/lib/text/commitment/rules/testing'
import { EmbeddedItemSaid } from './embedded-item'
import { EmbeddedStanding } from './embedded-standing'
import { Picture } from './picture'
import { Unmarked } from './unmarked'

/** The words of the strips of a picture, in their order. */
function stripsOf(node: ReactNode): string[] {
  if (Array.isArray(node)) return node.flatMap(stripsOf)
  if (!isValidElement<{ children?: ReactNode; label?: string; strip?: unknown }>(node)) return []
  const { type, props } = node
  if (props.strip !== undefined) return [props.label ?? '']
  return stripsOf(
    typeof type === 'function' && type !== InTurn ? Reflect.apply(type, undefined, [props]) : props.children,
  )
}

describe('pages of a statement say no more than is so', () => {
  const statement = {
    ...{ slug: 's', date: '2022-07-08', place: 'A place', places: {}, title: 'A title', titles: {} },
    ...{ parties: [], base: { language: 'en' } },
  }

  it('of an item that nobody judged the picture draws nothing: it is named, and where it stands', () => {
    const [judged, other] = ['1a', '2a'].map((reference) =>
      commitmentView({ reference, bearings: [{ sourceId: 'S1', stance: 'context' }] as never }),
    )
    const overview = {
      ...{ statement, items: [judged, other], sources: new Map([['S1', { date: '2023' }]]), citations: [] },
      states: new Map(['1a', '2a'].map((reference) => [reference, []])),
      lines: new Map([
        ['1a', [shownOn([revisionView({ seenUpTo: '2022-06' })])]],
        ['2a', []],
      ]),
    } as unknown as Overview
    const picture = <Picture overview={overview} today="2026-12-01" brief />
    const strips = stripsOf(picture)
    expect(strips).toHaveLength(1)
    expect(strips[0]).toContain('Sources checked up to Jun 2022.')
    expect(textOf(picture)).toMatch(/2a .*Not (assessed|checked) yet/)
  })

  it('of an item whose parties are judged apart, up to when sources were checked for each of them', () => {
    const [item] = [commitmentView({ bearings: [{ sourceId: 'S1', stance: 'context' }] as never })]
    const revisions = [
      revisionView({ id: 'r1', party: 'morocco', seenUpTo: '2025' }),
      revisionView({ id: 'r2', party: 'spain', seenUpTo: '2025-03' }),
    ]
    const of = { ...statement, parties: [{ key: 'morocco' }, { key: 'spain' }] }
    const overview = {
      ...{ statement: of, items: [item], sources: new Map([['S1', { date: '2023' }]]), citations: [] },
      states: new Map([[item.reference, []]]),
      lines: new Map([[item.reference, revisions.map((each) => shownOn([each]))]]),
    } as unknown as Overview
    expect(stripsOf(<Picture overview={overview} today="2026-12-01" brief />)[0]).toContain(
      'Sources checked up to 2025; for every assessment shown, at least up to Mar 2025.',
    )
    const dossier = {
      ...{ statement: of, sources: new Map(), revisions, notes: [], items: [item] },
      today: '2025-06-01',
    }
    expect(textOf(<EmbeddedItemSaid {...({ dossier, item } as never as ItemOfDossier)} />)).toContain(
      'Sources checked up to Mar 2025',
    )
  })

  it('a card of a statement of which positions alone are marked does not say that no words are', () => {
    const shown = {
      statement,
      alike: [{ force: 'declared', areaKey: 'a', reference: '1a', states: [], n: 1 }],
      figures: { lines: 0, provisional: 0, seenUpTo: null, seenLast: null },
    } as unknown as InFigures
    const none = 'No words are marked for readers.'
    expect(textOf(<EmbeddedStanding shown={shown} />)).not.toContain(none)
    expect(textOf(<EmbeddedStanding shown={{ ...shown, alike: [] }} />)).toContain(none)
  })

  it('of an earlier day it is not said why nothing was marked, nor what comes next', () => {
    expect(textOf(<Unmarked asOf="2026-01-01" />)).toBe('No words are marked for readers.')
    expect(textOf(<Unmarked />)).toContain('once a second person has approved it')
    expect(textOf(<Unmarked unmarked="gone" />)).toBe(
      'What was marked of it was withdrawn. The text can be read.',
    )
  })

  it('of provisional assessments, that their review is not over: of two approvals that one needs it may have one', () => {
    const revision = revisionView({
      judgement: 'reversed',
      approvals: [{ by: 'R', at: '2026-01-01' }] as never,
    })
    const line: JudgedLine = {
      ...{ party: 'all', revision, newerWaits: false, standsFor: [], unmet: [], awaits: null },
      ...{ as: 'provisional', noLonger: null, claimantOnly: false, elementsOfClaimant: [] },
    }
    const said = textOf(
      <PartyJudgements
        slug="a"
        lines={[line]}
        evidence={{ entries: [], accountOf: () => [] } as never}
        day="2026-12-01"
        partyName={String}
      />,
    )
    expect(said).toContain('All provisional: their review is not over.')
  })

  it('of a search that an assessment names, where and when, and not what was found: nobody was asked', () => {
    const said = textOf(
      <SearchLine
        slug="s"
        alike={false}
        search={
          {
            ...{ kind: 'judgement', anchor: 'j-1', day: '2026-01-01', place: 'A register', language: 'en' },
            takenInto: [{ reference: '7c', line: 'all', number: 1 }],
          } as never
        }
      />,
    )
    expect(said).toContain('A register')
    expect(said).not.toContain('found')
  })
})
