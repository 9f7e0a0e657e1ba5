'use client'

import { useTranslations } from 'next-intl'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailSection } from '@/components/ground/ui/rail-section'
import type { FormState } from '@/lib/ground/platform/form-state'
import { saveAboutAction } from '@/lib/text/bringing/actions/about'
import type { BringingView, StepFault } from '@/lib/text/bringing/types'
import { OtherLanguages } from './other-languages'
import { controlId, useStepFault } from './problems'
import { StepProblems } from './step-problems'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

/** What the statement is: title, place, day, and the address that it gets here. */
export function AboutStep({ bringing, saved }: { bringing: BringingView; saved: readonly StepFault[] }) {
  const t = useTranslations('bringing')
  const languageName = useLanguageName()
  const [state, save] = useSending(saveAboutAction, unsent)
  const faultOf = useStepFault(state, saved)
  const { about, text } = bringing.content
  const line = (name: 'title' | 'shortTitle' | 'place' | 'date' | 'slug') => ({
    name,
    id: controlId(name),
    error: faultOf(name),
    autoComplete: 'off',
    defaultValue: typedText(state, name, about[name]),
  })
  const own = { lang: text.language, dir: 'auto' } as const
  return (
    <form action={save} noValidate>
      <StepProblems state={state} saved={saved} />
      <Which id={bringing.id} version={bringing.version} />
      <RailSection
        id="about"
        title={t('about')}
        aside={<p>{t('aboutHow', { language: languageName(text.language) })}</p>}
      >
        <div className="mid">
          <TextField {...line('title')} {...own} label={t('titleField')} />
          <h3 className="mini" id="title-from">
            {t('titleFrom')}
          </h3>
          <RadioPick
            name="titleFrom"
            labelledBy="title-from"
            chosen={typedText(state, 'titleFrom', about.titleFrom)}
            error={faultOf('titleFrom')}
            options={[
              { value: 'text', label: t('titleText') },
              { value: 'suivi', label: t('titleSuivi') },
            ]}
          />
          <OtherLanguages
            name="titles"
            label={(language) => t('titleIn', { language })}
            own={text.language}
            known={about.titles}
            state={state}
            faultOf={faultOf}
          />
          <TextField {...line('shortTitle')} {...own} label={t('shortTitle')} hint={t('shortTitleHow')} />
          <TextField {...line('place')} {...own} label={t('place')} />
          <TextField {...line('date')} dir="ltr" inputMode="numeric" label={t('date')} hint={t('dateHow')} />
          <TextField {...line('slug')} dir="ltr" label={t('slug')} hint={t('slugHow')} />
          <p className="btns">
            <SubmitButton main>{t('saveOn')}</SubmitButton>
          </p>
        </div>
      </RailSection>
    </form>
  )
}
