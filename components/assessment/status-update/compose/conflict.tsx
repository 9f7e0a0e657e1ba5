'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { AlertBox } from '@/components/ground/form/alert-box'
import { EarlyText } from '@/components/ground/form/early'
import { CopyHere } from '@/components/ground/ui/copy-here'
import { draftOf } from '@/lib/assessment/status-update/rules/revision-content'
import { type DraftInput, draftSchema } from '@/lib/assessment/status-update/schema'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { useLineName } from './choices'
import { useComposing } from './composing'
import { lineOf } from './composition'
import { DifferenceTable } from './difference-table'
import { type Part, type Picks, pickedFrom } from './picks'
import { IntentButton } from './row-field'
import type { Rival, Saved } from './saved'

/**
 * What stands against one's own words, side by side with them. The words are kept and can be changed here; nothing is overwritten
 * until the writer chooses. `take` is what gives them up; `hidden` is the rest of the form.
 */
export function Conflict({
  rival,
  saved,
  put,
  words,
  hidden,
  take,
}: {
  rival: Rival
  saved: Saved
  /** Makes another draft one's own. */
  put: (draft: DraftInput) => void
  words: ReactNode
  hidden: ReactNode
  take: ReactNode
}) {
  const { view, draft } = useComposing()
  const t = useTranslations()
  const lineName = useLineName()
  const comma = commaIn(useLocale())
  const next = (lineOf(view, draft.party)?.newest ?? 0) + 1
  const theirs = theirsOf(rival)
  /** One's own words as they are, also while some of the other's stand in their place. */
  const [mine, setMine] = useState(draft)
  const [picks, setPicks] = useState<Picks>({})
  function pick(part: Part, side: 'mine' | 'theirs') {
    if (!theirs) return
    const { [part]: _before, ...rest } = picks
    const next: Picks = side === 'theirs' ? { ...rest, [part]: 'theirs' } : rest
    setPicks(next)
    put(pickedFrom(mine, theirs, next))
  }
  function write(rationale: string) {
    if (!picks.rationale) setMine({ ...mine, rationale })
    put({ ...draft, rationale })
  }
  return (
    <>
      <WhatStands rival={rival} saved={saved} />
      <div className="hang hang--first">
        <div className="hang__h">
          <p>{lineName(draft.party)}</p>
        </div>
        <div>{words}</div>
      </div>
      {theirs && (
        <section className="hang" aria-labelledby="differs">
          <div className="hang__h">
            <h2 className="h2" id="differs">
              {t('status-update.conflict.differs')}
            </h2>
            <p>
              <ins>{t('status-update.conflict.yours')}</ins>
              {comma}
              <del>{t('status-update.conflict.theirs')}</del>
            </p>
            <p>{t('status-update.conflict.pick')}</p>
          </div>
          <DifferenceTable
            mine={mine}
            theirs={theirs}
            label={rival.kind === 'revision' ? labelOf(rival) : undefined}
            picks={picks}
            onPick={pick}
          />
        </section>
      )}
      <section className="hang">
        <div className="hang__h">
          <h2 className="h2">
            <label htmlFor="rationale">{t('status-update.conflict.mine')}</label>
          </h2>
          <p>
            {t('form.kept')} {t('status-update.conflict.editHere')}
          </p>
        </div>
        <div>
          {hidden}
          <EarlyText
            className="in"
            id="rationale"
            name="rationale"
            rows={6}
            lang={draft.rationaleLanguage || undefined}
            dir="auto"
            value={draft.rationale}
            onChange={(event) => write(event.target.value)}
          />
          <div className="btns pt-m">
            <IntentButton value="save" className="btn btn--go">
              {Object.keys(picks).length > 0
                ? t('status-update.conflict.goOn', { n: next })
                : `${t('status-update.conflict.useMine')}${comma}${t('status-update.conflict.asRevision', { n: next })}`}
            </IntentButton>
            {take}
            <CopyHere
              text={mine.rationale}
              label={t('status-update.conflict.copyMine')}
              className="linklike tap"
            />
          </div>
        </div>
      </section>
    </>
  )
}

/** What stands against one's own words, and whose it is; the page's focus goes there. */
function WhatStands({ rival, saved }: { rival: Rival; saved: Saved }) {
  const t = useTranslations()
  const locale = useLocale()
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => head.current?.focus(), [])
  const newerRevision = ({ party, number, author, submittedAt }: RevisionView) => {
    const a = saved.seen[party] ?? 0
    const values = {
      b: number,
      name: isolated(author.publicName),
      date: formatDateTime(locale, submittedAt),
    }
    return a === 0
      ? t('status-update.conflict.whatFirst', values)
      : t('status-update.conflict.what', { a, ...values })
  }
  return (
    <AlertBox title={t('status-update.conflict.title')} box={head}>
      <p className="pt-s">
        {rival.kind === 'revision' && newerRevision(rival.revision)}
        {rival.kind === 'draft' &&
          t('status-update.conflict.draftElsewhere', { date: formatDateTime(locale, rival.draft.savedAt) })}
        {rival.kind === 'gone' && t('status-update.conflict.draftGone')} {t('form.kept')}{' '}
        {t('status-update.conflict.nothingLost')}
      </p>
    </AlertBox>
  )
}

const labelOf = ({ revision }: Extract<Rival, { kind: 'revision' }>) => ({
  name: revision.author.publicName,
  n: revision.number,
})

function theirsOf(rival: Rival): DraftInput | null {
  if (rival.kind === 'revision') return draftOf(rival.revision)
  if (rival.kind === 'gone') return null
  return { ...draftSchema.parse(rival.draft.content), party: rival.draft.party }
}
