'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { Words } from '@/components/ground/ui/words'
import { StanceMark } from '@/components/text/method/stance-mark'
import { classedHere } from '@/lib/assessment/status-update/rules/draft-to-input'
import type { DraftInput } from '@/lib/assessment/status-update/schema'
import type { LibrarySource } from '@/lib/assessment/status-update/types'
import { type Force, STANCES } from '@/lib/text/method/types'
import { useComposing } from './composing'
import { sourceOf } from './composition'

/**
 * One citation's fields. One that wants nothing more when the page is opened is folded into a line that says what it shows, so that many
 * of them make no endless page; it stays as its writer leaves it, and opens where something in it is wrong.
 */
export function FoldedCitation({
  index,
  hasError,
  children,
}: {
  index: number
  hasError: boolean
  /** Its fields, which are told whether they are in sight. */
  children: (isOpen: boolean) => ReactNode
}) {
  const { view, draft } = useComposing()
  const t = useTranslations()
  const row = draft.citations[index]
  const source = row && sourceOf(view, row.sourceId)
  const [isOpen, setOpen] = useState(!(row && source && wantsNothing(view.item.force, row, source)))
  useEffect(() => {
    if (hasError) setOpen(true)
  }, [hasError])
  const number = index + 1
  const stance = STANCES.find((key) => key === row?.stance)
  return (
    <fieldset
      className="cite"
      id={`e${number}`}
      aria-label={t('status-update.compose.citation', { n: number })}
      tabIndex={-1}
    >
      <details open={isOpen || hasError} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <b>[{number}]</b>{' '}
          <span className="serif citet">
            {source ? <Words lang={source.language}>{source.title}</Words> : <bdi>{row?.sourceId}</bdi>}
          </span>{' '}
          {!isOpen && row && stance && (
            <span className="small quiet">
              <bdi>{row.shows}</bdi> <StanceMark stance={stance} />
            </span>
          )}
        </summary>
        {children(isOpen || hasError)}
      </details>
    </fieldset>
  )
}

/** Whether everything is said of a citation that can be: what it shows, where it stands, and where its source comes from. */
function wantsNothing(force: Force, row: DraftInput['citations'][number], source: LibrarySource): boolean {
  const said = [
    row.shows,
    row.stance,
    row.quote,
    row.locator,
    ...(force === 'claimed' ? [] : [row.linkToStatement]),
  ]
  const classed = classedHere(source, row)
  return (
    said.every((text) => text.trim() !== '') &&
    (source.isRendering ||
      [classed.primary, classed.onBehalfOf, classed.independenceGroup, classed.date].every(
        (each) => each !== null,
      ))
  )
}
