'use client'

import { type Messages, useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { Ref } from '@/components/ground/ui/ref'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import { submitDraftsAction } from '@/lib/assessment/status-update/actions/drafts'
import { type DraftToSubmit, isReady } from '@/lib/assessment/status-update/rules/readiness'
import type { SubmitOutcome } from '@/lib/assessment/status-update/types'
import { localePath } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { UnmetLine } from '../unmet-line'

const unsent: FormState<SubmitOutcome[]> = { status: 'new' }

/** One's own drafts that cite a source: what each still lacks, and one button that submits those that lack nothing. */
export function DraftsToSubmit({ drafts }: { drafts: readonly DraftToSubmit[] }) {
  const t = useTranslations('source.collect')
  const [state, act] = useSending(submitDraftsAction, unsent)
  const ready = drafts.filter(isReady)
  return (
    <>
      {state.status === 'done' && <Outcomes outcomes={state.value} />}
      {state.status === 'refused' && <Refused code={state.code} />}
      {drafts.length === 0 && state.status !== 'done' && <p className="quiet">{t('noDrafts')}</p>}
      <ul className="queue">
        {drafts.map((draft) => (
          <li key={keyOf(draft)}>
            <DraftRow draft={draft} />
          </li>
        ))}
      </ul>
      {drafts.length > 0 && (
        <form action={act} className="pt-m">
          <FormKey state={state} />
          {ready.map((draft, index) => (
            <span key={keyOf(draft)} hidden>
              <input type="hidden" name={`drafts[${index}].statement`} value={draft.slug} />
              <input type="hidden" name={`drafts[${index}].reference`} value={draft.reference} />
              <input type="hidden" name={`drafts[${index}].party`} value={draft.party} />
              <input type="hidden" name={`drafts[${index}].version`} value={draft.version} />
            </span>
          ))}
          <p className="btns">
            <SubmitButton main={ready.length > 0} refused={ready.length === 0} describedBy="submit-ready-how">
              {t('submitReady', { n: ready.length })}
            </SubmitButton>
            <span className="small quiet grow" id="submit-ready-how">
              {t(ready.length === 0 ? 'noneReady' : 'submitReadyHow')}
            </span>
          </p>
        </form>
      )}
    </>
  )
}

const keyOf = ({ slug, reference, party }: Pick<DraftToSubmit, 'slug' | 'reference' | 'party'>) =>
  `${slug} ${reference} ${party}`

function DraftRow({ draft }: { draft: DraftToSubmit }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div className="qrow">
      <Ref>{draft.reference}</Ref>
      <div>
        <a
          className="what"
          href={localePath(locale, `/desk/${draft.slug}/${draft.reference}?party=${draft.party}`)}
        >
          <OwnTitle of={draft} />
          <PartyAfter party={draft.party} parties={draft.parties} />
        </a>
        <ul className="small">
          {draft.isOutdated && <li>{t('source.collect.outdated')}</li>}
          {draft.faults.map((key) => (
            <li key={key}>{isErrorKey(key, t) ? t(key) : t('form.fault.malformed')}</li>
          ))}
        </ul>
        <UnmetLine requirements={draft.unmet} />
      </div>
      <span className="quiet">{t(isReady(draft) ? 'source.collect.ready' : 'source.collect.notReady')}</span>
    </div>
  )
}

type ErrorKey =
  `status-update.judge.error.${Exclude<keyof Messages['status-update']['judge']['error'], 'unmet'>}`

function isErrorKey(key: string, t: ReturnType<typeof useTranslations<never>>): key is ErrorKey {
  return (
    key.startsWith('status-update.judge.error.') &&
    key !== 'status-update.judge.error.unmet' &&
    t.has(key as ErrorKey)
  )
}

/** What became of each. It takes the focus when it appears. */
function Outcomes({ outcomes }: { outcomes: readonly SubmitOutcome[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer takes the focus again
  useEffect(() => box.current?.focus(), [outcomes])
  return (
    <div ref={box} role="status" tabIndex={-1} className="pb-m">
      <ul>
        {outcomes.map((outcome) => (
          <li key={keyOf(outcome)}>
            <Ref>{outcome.reference}</Ref>{' '}
            {outcome.revisionId !== null ? (
              <a className="tap" href={localePath(locale, `/desk/reviews/${outcome.revisionId}`)}>
                {t('source.collect.submittedNow')}
                <span className="vh">, {outcome.reference}</span>
              </a>
            ) : (
              <span>
                {t('source.collect.notSubmitted')}{' '}
                {outcome.code !== null && outcome.code !== 'invalid' && t(`form.refusal.${outcome.code}`)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Refused({ code }: { code: Extract<FormState<never>, { status: 'refused' }>['code'] }) {
  const t = useTranslations('form.refusal')
  return (
    <p role="alert" className="err">
      {t(code)}
    </p>
  )
}
