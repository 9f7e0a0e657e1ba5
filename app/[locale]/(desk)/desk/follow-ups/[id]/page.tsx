import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CompleteForm } from '@/components/assessment/follow-up/complete-form'
import { QuestionFacts } from '@/components/assessment/follow-up/question-facts'
import { RescheduleForm } from '@/components/assessment/follow-up/reschedule-form'
import { ShowForm } from '@/components/assessment/follow-up/show-form'
import { WithdrawForm } from '@/components/assessment/follow-up/withdraw-form'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Words } from '@/components/ground/ui/words'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { loadDeskFollowUp } from '@/lib/assessment/follow-up/loaders/follow-up'
import { loadAnswers } from '@/lib/assessment/status-update/loaders/answers'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'

type Props = { params: Promise<{ locale: string; id: string }> }

/** One question: how it stands, and what may be done with it. */
export default async function DeskFollowUpPage({ params }: Props) {
  const { locale, id } = await pageParams(params)
  const loaded = await loadDeskFollowUp(id, locale)
  if (!loaded) notFound()
  const { actor, question, people, notes, nextDueOn } = loaded
  const { may, reference } = question
  const [t, answers] = await Promise.all([
    getTranslations('follow-up'),
    may.complete ? loadAnswers(question.statement.slug, reference) : [],
  ])
  const title = reference === null ? t('questionStatement') : t('questionTitle', { ref: isolated(reference) })
  return (
    <SignedInPage member={actor} path={`/desk/follow-ups/${id}`} title={title} current="followUps">
      <Crumbs steps={[{ href: localePath(locale, '/desk/follow-ups'), label: t('title') }]} here={title} />
      <div className="pagehead">
        <h1 className="subtitle">
          <span className="vh">{title}: </span>
          <Words lang={question.language}>{question.question}</Words>
        </h1>
      </div>
      <div className="mid pb-m">
        <QuestionFacts question={question} today={dayOf(now())} />
      </div>
      {may.show && (
        <RailSection id="show" title={t('show')}>
          <ShowForm question={question} />
        </RailSection>
      )}
      {may.complete && (
        <RailSection id="complete" title={t('completeTitle')} aside={<p>{t('completeHow')}</p>}>
          <div className="mid">
            <CompleteForm
              question={question}
              answers={answers}
              notes={notes}
              nextDueOn={nextDueOn}
              writes={holds(actor, 'analyst')}
            />
          </div>
        </RailSection>
      )}
      {may.reschedule && (
        <RailSection id="move" title={t('moveTitle')} aside={<p>{t('moveHow')}</p>}>
          <div className="slim">
            <RescheduleForm question={question} people={people} />
          </div>
        </RailSection>
      )}
      {may.withdraw && (
        <RailSection id="withdraw" title={t('withdrawTitle')} aside={<p>{t('withdrawHow')}</p>}>
          <div className="slim">
            <WithdrawForm question={question} />
          </div>
        </RailSection>
      )}
    </SignedInPage>
  )
}
