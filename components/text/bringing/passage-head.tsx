import { useTranslations } from 'next-intl'
import type { BringingView } from '@/lib/text/bringing/types'
import { blockAt, introducingLine } from '@/lib/text/statement/rules/blocks'
import type { PassageView } from '@/lib/text/statement/types'

interface PassageHeadProps {
  bringing: BringingView
  passage: PassageView
}

/** The line above the words of a passage that is brought: its number, and what it is. */
export function PassageHead({ bringing, passage }: PassageHeadProps) {
  return (
    <p>
      <bdi className="quiet" dir="ltr">
        ¶{passage.number}
      </bdi>
      <BlockName bringing={bringing} passage={passage} />
    </p>
  )
}

/** What a passage is beside being one: a heading, an item and which passage introduces it …; nothing of a paragraph without a number. */
function BlockName({ bringing, passage }: PassageHeadProps) {
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
