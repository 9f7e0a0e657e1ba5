import type { ReactNode } from 'react'
import { groupOfItem, type ItemGroup } from '@/lib/text/commitment/rules/groups'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { WordForce } from '@/lib/text/statement/types'

const markClass: Readonly<Record<ItemGroup, string>> = {
  commitments: 'cm--followed',
  intentions: 'cm--followed',
  options: 'cm--followed',
  claims: 'cm--claims',
  positions: 'cm--quiet',
}

interface MarkedItemProps {
  item: Pick<CommitmentView, 'force'>
  /** How firmly these words say it; null where nobody set that. */
  force: WordForce | null
  href: string
  /** What links to the words are led to. */
  id?: string
  children: ReactNode
}

/** Words of an item, marked by what it is and by how firmly they say it; they lead to its page. */
export function MarkedItem({ item, force, href, id, children }: MarkedItemProps) {
  return (
    <a className={`cm ${markClass[groupOfItem(item)]}${force ? ` f f--${force}` : ''}`} id={id} href={href}>
      {children}
    </a>
  )
}

/** The siglum after the words of an item: it leads to the note. It is generated content (MarkedWords says why). */
export function Siglum({ reference, label }: { reference: string; label: string }) {
  // biome-ignore lint/a11y/useAnchorContent: its label names it
  return <a className="sig" href={`#n${reference}`} aria-label={label} data-ref={reference} />
}
