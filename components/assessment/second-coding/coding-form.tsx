'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { RailSection } from '@/components/ground/ui/rail-section'
import { localePath } from '@/lib/ground/i18n/routing'
import { codingAddress } from '@/lib/text/statement/rules/addresses'
import { ConfidencePick, JudgementPick } from '../status-update/compose/choices'
import { ComposingProvider } from '../status-update/compose/composing'
import { Dates } from '../status-update/compose/dates'
import { Elements, Evidence, SearchLogs } from '../status-update/compose/grounds'
import { InShortField } from '../status-update/compose/in-short-field'
import { CopyOffer } from '../status-update/compose/notices'
import { RationaleField } from '../status-update/compose/rationale-field'
import { SavedLine } from '../status-update/compose/saved-line'
import { SendOrKeep } from '../status-update/compose/send-or-keep'
import { LeastEvidence } from '../status-update/compose/side'
import { LaterTextField } from '../status-update/compose/succession-fields'
import { type CodingInputs, useCoding } from './use-coding'

/**
 * The form of a second judgement: the parts of composing, without anything that others judged. Its buttons all send it with what they ask
 * for (`intent`): where scripts run the page does it at once and saves at every pause; without, the server does the same.
 */
export function CodingForm(inputs: CodingInputs) {
  const { view, today } = inputs
  const t = useTranslations()
  const coding = useCoding(inputs)
  const { known, search, draft, saved, problems, change, errorOf } = coding
  const savedLine = <SavedLine savedAt={saved.savedAt} isDirty={coding.isDirty} today={today} />
  return (
    <ComposingProvider value={{ view: known, draft, search, change, errorOf }}>
      <CopyOffer today={today} {...coding.offer} />
      <form className="main-side" noValidate {...coding.form}>
        <div key={coding.generation}>
          {/* The Enter key presses a form's first button. */}
          <button type="submit" name="intent" value="enter" className="vh" tabIndex={-1} aria-hidden="true" />
          {coding.frame.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="party" value={draft.party} />
          {problems && problems.summary.length > 0 && (
            <ErrorSummary
              title={problems.canFix ? t('form.fix', { n: problems.summary.length }) : t('account.problem')}
              kept={t('form.kept')}
              errors={problems.summary}
            />
          )}
          {coding.isConflict && <SavedElsewhere requestId={inputs.requestId} />}
          <JudgementPick />
          <LaterTextField />
          <ConfidencePick />
          <Dates />
          <InShortField />
          <RationaleField />
          <Evidence find={coding.find} onFind={coding.setFind} />
          {view.item.force === 'claimed' && <Elements />}
          <SearchLogs />
          <RailSection
            id="hadNotSeen-title"
            title={t('second-coding.hadNotSeen')}
            aside={<p>{t('second-coding.hadNotSeenHow')}</p>}
          >
            <RadioPick
              name="hadNotSeen"
              labelledBy="hadNotSeen-title"
              chosen={draft.hadNotSeen}
              error={errorOf('hadNotSeen')}
              onPick={coding.say}
              options={[
                {
                  value: 'yes',
                  label: t('second-coding.notSeen'),
                  definition: t('second-coding.notSeenMeans'),
                },
                { value: 'no', label: t('second-coding.seen'), definition: t('second-coding.seenMeans') },
              ]}
            />
          </RailSection>
          <SendOrKeep
            send={t('second-coding.give')}
            isSubmitting={coding.isSubmitting}
            savedLine={savedLine}
            trouble={coding.trouble}
            onSave={coding.save}
          />
        </div>
        <aside className="side stick" aria-label={t('status-update.compose.whatNext')}>
          <LeastEvidence />
          <section>
            <h2>{t('status-update.compose.draft')}</h2>
            <p>{savedLine}</p>
          </section>
        </aside>
      </form>
    </ComposingProvider>
  )
}

function SavedElsewhere({ requestId }: { requestId: string }) {
  const t = useTranslations('second-coding')
  const locale = useLocale()
  return (
    <div className="errsum" role="alert">
      <p>
        {t('conflict')}{' '}
        <a className="tap" href={localePath(locale, codingAddress(requestId))}>
          {t('openSaved')}
        </a>
      </p>
    </div>
  )
}
