'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { fieldsOf } from '@/lib/assessment/status-update/rules/compose'
import { BeginButton } from './begin-button'
import { ConfidencePick, JudgementPick, PartyPick } from './choices'
import { ComposingProvider } from './composing'
import { Conflict } from './conflict'
import { Dates } from './dates'
import { Discard } from './discard'
import { Elements, Evidence, SearchLogs } from './grounds'
import { InShortField } from './in-short-field'
import { Beginnings, CopyOffer } from './notices'
import { RationaleField } from './rationale-field'
import { momentText, SavedLine } from './saved-line'
import { SendOrKeep } from './send-or-keep'
import { ComposeSide } from './side'
import { LaterTextField, SuccessionFields } from './succession-fields'
import { TestAnswerFields } from './test-answer-fields'
import { type ComposeInputs, useCompose } from './use-compose'

interface ComposeFormProps extends ComposeInputs {
  /** The item's words in their passage, shown where one's text stands against another. */
  words: ReactNode
}

/**
 * The composing form. Its buttons all send it with what they ask for (`intent`): where scripts run the page does it at once and saves
 * at every pause; without, the server does the same to the draft and shows the page again.
 */
export function ComposeForm({ words, ...inputs }: ComposeFormProps) {
  const { view, today } = inputs
  const t = useTranslations()
  const locale = useLocale()
  const composing = useCompose(inputs)
  const { known, search, draft, saved, rival, problems, change, errorOf, giveUp } = composing
  const savedLine = <SavedLine savedAt={saved.savedAt} isDirty={composing.isDirty} today={today} />
  return (
    <ComposingProvider value={{ view: known, draft, search, change, errorOf }}>
      <CopyOffer today={today} {...composing.offer} />
      {!rival && (
        <Beginnings version={saved.version} onBegin={giveUp.onBegin} onRefused={giveUp.onBeginRefused} />
      )}
      <form className={rival ? undefined : 'main-side'} noValidate {...composing.form}>
        <div key={composing.generation}>
          {/* The Enter key presses a form's first button. */}
          <button type="submit" name="intent" value="enter" className="vh" tabIndex={-1} aria-hidden="true" />
          <Hidden fields={composing.frame} />
          {rival ? (
            <Conflict
              rival={rival}
              saved={saved}
              put={composing.put}
              words={words}
              hidden={<Hidden fields={fieldsOf(draft).filter(([name]) => name !== 'rationale')} />}
              take={
                rival.kind === 'revision' ? (
                  <button type="submit" form="take-theirs" className="btn">
                    {t('status-update.conflict.useTheirs')}
                  </button>
                ) : (
                  <a className="btn" href={composing.pageOf(view.party)} onClick={giveUp.forget}>
                    {rival.kind === 'draft'
                      ? t('status-update.conflict.useTheirs')
                      : t('status-update.conflict.openAnew')}
                  </a>
                )
              }
            />
          ) : (
            <>
              {problems && problems.summary.length > 0 && (
                <ErrorSummary
                  title={
                    problems.canFix ? t('form.fix', { n: problems.summary.length }) : t('account.problem')
                  }
                  kept={
                    saved.savedAt && !composing.isDirty
                      ? t('status-update.compose.draftSaved', {
                          time: momentText(locale, saved.savedAt, today),
                        })
                      : t('form.kept')
                  }
                  errors={problems.summary}
                />
              )}
              <PartyPick opened={saved.opened} />
              <JudgementPick />
              <LaterTextField />
              <ConfidencePick />
              <Dates />
              <InShortField />
              <RationaleField />
              <Evidence find={composing.find} onFind={composing.setFind} />
              {view.item.force === 'claimed' && <Elements />}
              <SearchLogs />
              <TestAnswerFields />
              <SuccessionFields />
              <SendOrKeep
                send={t('ui.action.submit')}
                isSubmitting={composing.isSubmitting}
                savedLine={savedLine}
                trouble={composing.trouble}
                onSave={composing.save}
              />
            </>
          )}
        </div>
        {!rival && <ComposeSide saved={savedLine} />}
      </form>
      {!rival && (
        <Discard
          statement={view.statement.slug}
          reference={view.item.reference}
          saved={saved}
          {...composing.discard}
        />
      )}
      {rival?.kind === 'revision' && (
        <BeginButton
          id="take-theirs"
          revisionId={rival.revision.id}
          instead={saved.version}
          onBegin={giveUp.onBegin}
          onRefused={giveUp.onBeginRefused}
        />
      )}
    </ComposingProvider>
  )
}

function Hidden({ fields }: { fields: readonly (readonly [name: string, value: string])[] }) {
  return fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
