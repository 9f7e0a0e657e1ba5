'use client'

import { useTranslations } from 'next-intl'
import { LanguageField } from '@/components/ground/form/language-field'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { LINEAGE_KINDS, type LinkContent } from '@/lib/assessment/lineage/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { useLinkFault } from './link-faults'

/** The fields in their order, and the ids of their controls, for the summary of what is wrong. */
export const linkFields = ['later', 'kind', 'quote', 'locator', 'why', 'language'].map((name) => ({
  name,
  id: name,
}))

interface LinkFieldsProps {
  state: FormState<unknown>
  /** What it says already, where it is mended. */
  content?: LinkContent
  /** Whether the later text is known to be an item, whose words are not typed. */
  isItem?: boolean
}

/** What a link says: how the words come back, in which exact words and where, and what ties the two. */
export function LinkFields({ state, content, isItem = false }: LinkFieldsProps) {
  const t = useTranslations('lineage')
  const faultOf = useLinkFault(state)
  const kind = typedText(state, 'kind', content?.kind)
  return (
    <>
      <div className="field">
        <p className="mini" id="how">
          {t('how')}
        </p>
        <RadioPick
          key={kind}
          name="kind"
          labelledBy="how"
          chosen={kind}
          error={faultOf('kind')}
          options={LINEAGE_KINDS.map((value) => ({
            value,
            label: t(`kind.${value}`),
            definition: t(`kindDef.${value}`),
          }))}
        />
      </div>
      {!isItem && (
        <>
          <TextArea
            name="quote"
            label={t('quote')}
            hint={t('quoteHint')}
            error={faultOf('quote')}
            rows={4}
            dir="auto"
            defaultValue={typedText(state, 'quote', content?.quote)}
          />
          <TextField
            name="locator"
            label={t('locator')}
            hint={t('locatorHint')}
            error={faultOf('locator')}
            dir="auto"
            defaultValue={typedText(state, 'locator', content?.locator ?? '')}
          />
        </>
      )}
      <TextArea
        name="why"
        label={t('why')}
        hint={t('whyHint')}
        error={faultOf('why')}
        rows={4}
        dir="auto"
        defaultValue={typedText(state, 'why', content?.why)}
      />
      <LanguageField
        name="language"
        label={t('whyLanguage')}
        error={faultOf('language')}
        defaultValue={typedText(state, 'language', content?.whyLanguage)}
      />
    </>
  )
}
