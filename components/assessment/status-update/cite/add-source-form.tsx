'use client'

import { useTranslations } from 'next-intl'
import { DESCRIPTION_FIELDS, DescriptionFields } from '@/components/evidence/source/description-fields'
import { LookUpResult } from '@/components/evidence/source/look-up-result'
import { useSourceFault } from '@/components/evidence/source/source-problems'
import { InlinePick } from '@/components/ground/form/inline-pick'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { addSourceAction } from '@/lib/assessment/status-update/actions/cite'
import { MOST_FOUND } from '@/lib/evidence/source/rules/found-words'
import { lookedUpIn } from '@/lib/evidence/source/rules/looked-up'
import type { ProposedDescription } from '@/lib/evidence/source/rules/proposed'
import { SOURCE_SEEN } from '@/lib/evidence/source/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { ItemChoice } from '@/lib/text/commitment/types'
import { NewSourceForm } from './new-source-form'

const unsent: FormState<never> = { status: 'new' }

/** Adds a document to the library. What it may be already is offered first; nothing typed is lost. */
export function AddSourceForm({
  address,
  title,
  quote,
  isQuoteCut,
  proposed,
  back,
  lead,
  chosen,
  items,
}: {
  /** An address, a title and words of it to begin with; '' for none. */
  address: string
  title: string
  quote: string
  /** Whether more words were selected than came. */
  isQuoteCut: boolean
  /** What its address and its words let one say of it; null where there are none. */
  proposed: ProposedDescription | null
  /** The line to cite it on afterwards, as `<statement>/<reference>/<party>`; empty where none asked. */
  back: string
  /** The lead that it comes of, by its id; '' for none. */
  lead: string
  /** The item that it bears on to begin with. */
  chosen: ItemChoice | null
  /** The first items that can be chosen. */
  items: readonly ItemChoice[]
}) {
  const t = useTranslations()
  const [state, act] = useSending(addSourceAction, unsent)
  const faultOf = useSourceFault(state)
  const looked = lookedUpIn(state)
  // Words that were selected stood on its page, which so was open.
  const proposedSeen = quote === '' ? '' : 'opened'
  const seen = typedText(state, 'seen', proposedSeen)
  return (
    <NewSourceForm
      {...{ state, act, back, chosen, items }}
      fields={['address', ...DESCRIPTION_FIELDS, 'seen', 'quote']}
      quote={typedText(state, 'quote', quote)}
      submit={t(back === '' && quote === '' ? 'source.addSource' : 'source.collect.addAndCite')}
    >
      <button type="submit" name="intent" value="enter" className="vh" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="back" value={back} />
      {lead !== '' && <input type="hidden" name="lead" value={lead} />}
      <TextField
        name="address"
        label={t('source.address')}
        hint={t('source.collect.addressHow')}
        error={faultOf('address')}
        autoComplete="off"
        dir="ltr"
        required
        defaultValue={typedText(state, 'address', address)}
      />
      <p className="btns">
        <SubmitButton small name="intent" value="look">
          {t('source.collect.lookUp')}
        </SubmitButton>
      </p>
      {looked && <LookUpResult looked={looked} />}
      <DescriptionFields
        // What a choice stands on when it is made anew is not what it stands on when it is kept.
        key={looked ? JSON.stringify(looked) : ''}
        state={state}
        stands={null}
        title={title}
        proposed={looked?.proposed ?? proposed}
        unreadDate={looked?.unreadDate ?? ''}
        bases={['as_shown', 'described']}
      />
      <InlinePick
        name="seen"
        legend={t('source.collect.saw')}
        hint={proposedSeen !== '' && seen === proposedSeen ? t('source.collect.proposed') : undefined}
        error={faultOf('seen')}
        chosen={seen}
        options={SOURCE_SEEN.map((how) => [how, t(`source.collect.sawOf.${how}`)])}
      />
      {quote !== '' && (
        <TextArea
          name="quote"
          label={t('source.collect.foundWords')}
          hint={
            isQuoteCut
              ? `${t('source.collect.foundWordsCut', { n: MOST_FOUND })} ${t('source.collect.foundWordsHow')}`
              : t('source.collect.foundWordsHow')
          }
          error={faultOf('quote')}
          rows={3}
          dir="auto"
          defaultValue={typedText(state, 'quote', quote)}
        />
      )}
    </NewSourceForm>
  )
}
