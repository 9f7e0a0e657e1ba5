import type { ListedItem } from '@/lib/text/commitment/types'

interface ItemChoiceProps {
  item: Pick<ListedItem, 'shortId'>
  label: string
  isChosen?: boolean
}

/** Chooses an item for one link to several (lib/reading/share/rules/chosen.ts), in a form that needs no script. */
export function ItemChoice({ item: { shortId }, label, isChosen = false }: ItemChoiceProps) {
  return (
    <label className="choice tap">
      <input type="checkbox" name="item" value={shortId} defaultChecked={isChosen} aria-label={label} />
    </label>
  )
}
