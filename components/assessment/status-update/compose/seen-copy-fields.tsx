'use client'

import { useTranslations } from 'next-intl'
import type { DraftInput } from '@/lib/assessment/status-update/schema'
import { useComposing } from './composing'
import { RowInput } from './row-field'

type Row = DraftInput['citations'][number]

/** On which copy the words of a citation's quote were seen, where that was not the source's own page. */
export function SeenCopyFields({ index }: { index: number }) {
  const { draft, change } = useComposing()
  const t = useTranslations('status-update')
  const row = draft.citations[index]
  if (!row) return null
  const name = (field: keyof Row) => `citations[${index}].${field}`
  const context = t('compose.citation', { n: index + 1 })
  const set = (fields: Partial<Row>) => change({ kind: 'citation', index, row: fields })
  return (
    <>
      <div className="pair">
        <RowInput
          name={name('seenCopy')}
          label={t('citation.seenCopy')}
          context={context}
          hint={t('compose.seenCopyHow')}
          dir="auto"
          value={row.seenCopy}
          onText={(seenCopy) => set({ seenCopy })}
        />
        <RowInput
          name={name('seenOn')}
          label={t('citation.seenDay')}
          context={context}
          inputMode="numeric"
          value={row.seenOn}
          onText={(seenOn) => set({ seenOn })}
        />
      </div>
      {row.seenCopy.trim() !== '' && (
        <RowInput
          name={name('seenAddress')}
          label={t('citation.seenAddress')}
          context={context}
          inputMode="url"
          value={row.seenAddress}
          onText={(seenAddress) => set({ seenAddress })}
        />
      )}
    </>
  )
}
