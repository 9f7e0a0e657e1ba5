import type { LinkEntry } from '@/lib/lineage/types'
import { DeskSection } from '../review/desk-section'
import { LinkList } from './link-list'

interface LinksSectionProps {
  id: string
  title: string
  links: readonly LinkEntry[]
}

/** Links to later texts that there is something to do with; nothing where there is none, since they come seldom. */
export function LinksSection({ id, title, links }: LinksSectionProps) {
  if (links.length === 0) return null
  return (
    <DeskSection id={id} title={title} isEmpty={false} empty={null}>
      <LinkList links={links} />
    </DeskSection>
  )
}
