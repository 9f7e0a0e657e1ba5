import { useLocale, useTranslations } from 'next-intl'
import { InTurn } from '@/components/ground/ui/in-turn'
import { Ref } from '@/components/ground/ui/ref'
import { BY_PARTY, PartyForcesInShort } from '@/components/text/commitment/party-forces'
import { StatusLink } from '@/components/text/method/status-link'
import { OwnTitle } from '@/components/text/statement/own-words'
import { introducesOnly } from '@/lib/assessment/status-update/rules/facets'
import { countsOf } from '@/lib/assessment/status-update/rules/record'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview } from '@/lib/reading/dossier/types'
import type { ItemGroup } from '@/lib/text/commitment/rules/groups'
import { groupOfItem, ITEM_GROUPS } from '@/lib/text/commitment/rules/groups'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { Counts } from './counts'
import { ItemRow } from './item-row'

interface ItemRowsProps {
  overview: Overview
  /** Whether all judgements are provisional, which is said once above them. */
  brief: boolean
}

/** What became of each item, a row each: commitments, intentions, options and claims apart, with counts of their own. Positions stand in it once they are followed. */
export function ItemRows({ overview, brief }: ItemRowsProps) {
  const { items } = overview
  return ITEM_GROUPS.map((group) => {
    const own = items.filter(
      (item) => groupOfItem(item) === group && (group !== 'positions' || item.followed),
    )
    return own.length > 0 && <Group key={group} {...{ group, own, overview, brief }} />
  })
}

interface GroupProps extends ItemRowsProps {
  group: ItemGroup
  own: readonly CommitmentView[]
}

function Group({ group, own, overview, brief }: GroupProps) {
  const t = useTranslations('dossier.front')
  const locale = useLocale()
  const { states, statement } = overview
  const differing = own.flatMap(({ reference, byParty }) =>
    byParty?.reference === reference ? [byParty] : [],
  )
  const unjudged = own.filter((item) => item.governs.length === 0 && isUnjudged(item, overview))
  const counts = countsOf(own.map(({ reference }) => ({ states: states.get(reference) ?? [] })))
  return (
    <section className="fates" aria-labelledby={`of-${group}`}>
      <div className="fates__h">
        <h3 id={`of-${group}`}>
          {t(`group.${group}`, { n: own.filter((item) => !introducesOnly(item, states)).length })}
        </h3>
        <small>{t(`groupSaid.${group}`)}</small>
        <Counts counts={counts} brief={brief} />
      </div>
      {differing.map((byParty) => (
        <PartyForcesInShort
          key={byParty.reference}
          byParty={byParty}
          parties={statement.parties}
          href={localePath(locale, `/${statement.slug}/${byParty.reference}#${BY_PARTY}`)}
        />
      ))}
      <ol>
        {own
          .filter((item) => !unjudged.includes(item))
          .map((item) => (
            <InTurn key={item.reference}>
              <ItemRow item={item} overview={overview} brief={brief} />
            </InTurn>
          ))}
        {unjudged.length > 0 && <UnjudgedRow items={unjudged} group={group} overview={overview} />}
      </ol>
    </section>
  )
}

function isUnjudged({ reference }: CommitmentView, { lines }: Overview): boolean {
  return (lines.get(reference) ?? []).length === 0
}

interface UnjudgedRowProps {
  items: readonly CommitmentView[]
  group: ItemGroup
  overview: Overview
}

/** The items that nobody has judged yet share a row: there is one thing to say of all of them. */
function UnjudgedRow({ items, group, overview }: UnjudgedRowProps) {
  const locale = useLocale()
  return (
    <li className="fate fate--rest">
      <span />
      <ul>
        {items.map((item) => (
          <li key={item.reference}>
            <Ref>{item.reference}</Ref>{' '}
            <a href={localePath(locale, `/${overview.statement.slug}/${item.reference}`)}>
              <OwnTitle of={item} />
            </a>
          </li>
        ))}
      </ul>
      <div className="fate__now">
        <StatusLink judgement={group === 'claims' ? 'not_checked' : 'not_rated'} />
      </div>
    </li>
  )
}
