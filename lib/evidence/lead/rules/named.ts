import type { LeadView } from '../types'

type Named = Pick<LeadView, 'id' | 'title' | 'address'> & { readonly watch: Pick<LeadView['watch'], 'name'> }

/**
 * By what each of some leads is named where it stands among the others: its title; where another has that, also where it was found; where another has
 * both, its address. So no two buttons are named the same.
 */
export function namesAmong(leads: readonly Named[]): ReadonlyMap<string, string> {
  const byTitle = counted(leads.map(({ title }) => title))
  const byBoth = counted(leads.map(withWatch))
  return new Map(
    leads.map((lead) => {
      if (byTitle.get(lead.title) === 1) return [lead.id, lead.title]
      return [
        lead.id,
        byBoth.get(withWatch(lead)) === 1 ? withWatch(lead) : `${lead.title} (${lead.address})`,
      ]
    }),
  )
}

function withWatch({ title, watch }: Named): string {
  return `${title} (${watch.name})`
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
