import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { AlikeItems, ItemState } from '@/lib/assessment/status-update/rules/facets'
import { locales } from '@/lib/ground/i18n/routing'
import type { Front } from '@/lib/reading/dossier/types'
import type { Force } from '@/lib/text/method/types'
import { speak } from '@/scripts/test/in-place-of/next-intl'
import { Lede } from './lede'

const of = (force: Force, n: number, ...keys: ItemState['key'][]): AlikeItems => ({
  ...{ reference: '1a', force, areaKey: 'police', n },
  states: keys.map((key) => ({ key, provisional: true })),
})

function front(parties: number, alike: readonly AlikeItems[], asOf?: string): Front {
  return {
    ...{ alike, overview: null, ...(asOf && { asOf }) },
    statement: { slug: 's', base: { language: 'en' }, parties: Array.from({ length: parties }, () => ({})) },
  } as unknown as Front
}

const said = (given: Front) => textOf(<Lede front={given} />).trim()

/** The addresses to which a sentence leads. */
function leadsOf(node: ReactNode): string[] {
  if (Array.isArray(node)) return node.flatMap(leadsOf)
  if (typeof node !== 'object' || node === null || !('props' in node)) return []
  const { type, props } = node as { type: unknown; props: { href?: string; children?: ReactNode } }
  if (typeof type === 'function') return leadsOf(Reflect.apply(type, undefined, [props]))
  return [...(props.href?.startsWith('/') ? [props.href] : []), ...leadsOf(props.children)]
}

const rabat = [
  of('agreed', 1, 'taken_up'),
  of('conditional', 1),
  of('conditional', 3, 'reaffirmed'),
  of('conditional', 1, 'resourced'),
  of('declared', 10),
  of('claimed', 6, 'partly_supported'),
  of('claimed', 4, 'disputed'),
]

describe('what a statement holds, in sentences of its own counts', () => {
  beforeEach(() => {
    speak('en')
  })

  it.each<[string, Front, string]>([
    [
      'agreed, options and claims apart, without what only introduces others',
      front(3, rabat),
      'The text of the three parties contains one agreed commitment and four options. Of these five, as far as public sources show,  three were only said again,  one was started and  resources were allocated to one. The text makes ten claims:  six are partly supported and  four are disputed.',
    ],
    [
      'nothing judged yet',
      front(21, [
        of('agreed', 30, 'not_rated'),
        of('intended', 1, 'not_rated'),
        of('claimed', 1, 'not_checked'),
      ]),
      'The text of the 21 parties contains 30 agreed commitments and one stated intention. Not assessed yet: 31. The text makes one claim. Not checked yet: one.',
    ],
    [
      'positions alone, and none followed',
      front(2, [of('declared', 12), of('acknowledged', 1)]),
      'The text declares or welcomes 13 things; we follow up none of its items.',
    ],
    [
      'a position that is followed is told among what gets a status',
      front(2, [of('agreed', 1, 'stalled'), of('declared', 1, 'reversed'), of('declared', 8)]),
      'The text of both parties contains one agreed commitment and one position that we follow up. Of these two, as far as public sources show,  one has stalled and  one was reversed.',
    ],
    [
      'parties that stand apart',
      front(2, [of('agreed', 1, 'taken_up', 'delivered')]),
      'The text of both parties contains one agreed commitment. As far as public sources show,  one was started and  one was delivered. One item is counted more than once: its parties were assessed differently.',
    ],
  ])('%s', (_, given, words) => expect(said(given)).toBe(words))

  it('each number leads to the items that it counts, and on an earlier day none does', () => {
    expect(leadsOf(<Lede front={front(3, rabat)} />)).toEqual([
      '/s/items?group=commitments',
      '/s/items?group=options',
      '/s/items?status=reaffirmed',
      '/s/items?status=taken_up',
      '/s/items?status=resourced',
      '/s/items?group=claims',
      '/s/items?finding=partly_supported',
      '/s/items?finding=disputed',
    ])
    expect(leadsOf(<Lede front={front(3, rabat, '2026-01-01')} />)).toEqual([])
  })

  it.each(locales)('in %s every status and finding has its words, of one, two, few and many', (locale) => {
    speak(locale)
    for (const n of [1, 2, 3, 11, 100]) {
      const all = [...statuses, ...findings].map((key) =>
        of(findings.includes(key) ? 'claimed' : 'agreed', n, key),
      )
      const words = said(front(n, [...all, of('intended', n, 'taken_up'), of('conditional', n, 'taken_up')]))
      expect(words).not.toMatch(/[{}<>#]|undefined/)
      expect(words.length).toBeGreaterThan(300)
    }
  })
})

const statuses: ItemState['key'][] = [
  ...([
    'not_rated',
    'no_public_evidence',
    'reaffirmed',
    'taken_up',
    'resourced',
    'operating',
    'delivered',
  ] as const),
  ...(['stalled', 'reversed', 'superseded', 'not_assessable'] as const),
]
const findings: ItemState['key'][] = [
  ...(['not_checked', 'supported', 'partly_supported', 'claimant_only', 'disputed', 'contradicted'] as const),
  'cannot_be_checked',
]
