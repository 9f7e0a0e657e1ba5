import { useTranslations } from 'next-intl'
import type { BringingView } from '@/lib/bringing/types'
import { blockAt, introducingLine } from '@/lib/statement/rules/blocks'
import type { PassageView } from '@/lib/statement/types'

/** What a passage is beside being one: a heading, an item and which passage introduces it …; nothing of a paragraph without a number. */
export function BlockName({ bringing, passage }: { bringing: BringingView; passage: PassageView }) {
  const t = useTranslations('bringing.block')
  const blocks = bringing.content.structure?.blocks ?? []
  const block = blockAt(blocks, passage)
  if (block === null || (block.kind === 'paragraph' && block.marker === null)) return null
  const line = introducingLine(blocks, passage)
  const by = line && bringing.passages.find(({ start }) => start === line.start)
  const deep = block.level > 1 || block.kind === 'heading' ? ` ${block.level}` : ''
  return (
    <span className="small quiet">
      {' '}
      {t(block.kind)}
      {deep}
      {block.marker !== null && (
        <>
          {' '}
          <bdi>{block.marker}</bdi>
        </>
      )}
      {by && <>, {t('introduced', { n: by.number })}</>}
    </span>
  )
}
