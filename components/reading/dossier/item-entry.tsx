import type { ReactNode } from 'react'
import { InShort } from '@/components/assessment/status-update/in-short'
import { JudgedApart } from '@/components/assessment/status-update/judged-apart'
import { Ref } from '@/components/ground/ui/ref'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { ForceMark } from '@/components/text/method/force-mark'
import { EntryWords } from '@/components/text/statement/entry-words'
import { useAreaName, usePartyName } from '@/components/text/statement/names'
import { OwnWords } from '@/components/text/statement/own-words'
import type { ChosenRun, EntryOfItem } from '@/lib/reading/dossier/types'
import { ItemNow } from './item-now'

interface ItemEntryProps {
  list: Pick<ChosenRun, 'statement' | 'states' | 'confidences' | 'apart'>
  item: EntryOfItem
  /** Stands before its reference: what chooses it for one link to several. */
  choice?: ReactNode
}

/** One marked item in a list: its exact words first, then what it is about and where it stands. */
export function ItemEntry({ list, item, choice }: ItemEntryProps) {
  const { statement, states } = list
  const partyName = usePartyName(statement.parties)
  const areaName = useAreaName(statement.areas)
  const { reference, title, titleLanguage, areaKey, force } = item
  const confidences = list.confidences.get(reference) ?? []
  return (
    <li id={reference}>
      <div>
        <EntryWords statement={statement} item={item} />
        <InShort said={item.inShort} partyName={partyName} />
        <p className="meta">
          <OwnWords words={{ text: title, language: titleLanguage }} />. {areaName(areaKey)}
        </p>
      </div>
      <div className="meta2">
        <p className="line">
          {choice}
          <Ref>{reference}</Ref>
          <ForceMark force={force} />
        </p>
        <p className="line">
          <ItemNow item={item} states={states} />
          {confidences.length === 1 &&
            confidences.map((confidence) => <ConfidenceMark key={confidence} confidence={confidence} />)}
        </p>
        <JudgedApart apart={list.apart.get(reference) ?? []} parties={statement.parties} />
      </div>
    </li>
  )
}
