import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LinkFigures } from '@/components/evidence/source/link-figures'
import { JobFigures } from '@/components/ground/job/job-figures'
import { Oldest } from '@/components/ground/job/oldest'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { MailSection } from '@/components/ground/mail/mail-section'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import type { JobDoors } from '@/components/work/desk/job-acts'
import { JobList } from '@/components/work/desk/job-list'
import { loadLinkFigures } from '@/lib/evidence/source/loaders/links'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadDeskJobs } from '@/lib/ground/job/loaders/jobs'
import { JOB_STATES, type JobState } from '@/lib/ground/job/types'
import { loadMail } from '@/lib/ground/mail/loaders/mail'
import { WEBHOOKS } from '@/lib/reading/webhook/rules/addresses'
import { cancelJobAction, retryJobAction } from '@/lib/work/desk/actions/job'
import { loadJobSubjects } from '@/lib/work/desk/loaders/jobs'
import { chosenIn, queryWith } from '../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** By state, after which job the part of its list begins that is shown. */
  searchParams: Promise<Partial<Record<JobState, string | string[]>>>
}

/** By which an administrator has a job tried now, or cancels it. */
const doors: JobDoors = { retry: retryJobAction, cancel: cancelJobAction }

/** Work that is done later, as far as it is not done. For administrators; for everybody else there is no such page. */
export default async function Jobs({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const asked = await searchParams
  const [loaded, t, mail, webhooks] = await Promise.all([
    loadDeskJobs({
      givenUp: chosenIn(asked.givenUp),
      retrying: chosenIn(asked.retrying),
      atWork: chosenIn(asked.atWork),
      waiting: chosenIn(asked.waiting),
    }),
    getTranslations('job'),
    getTranslations('mail'),
    getTranslations('webhook'),
  ])
  if (!loaded) notFound()
  const { me, figures, lists } = loaded
  const [subjects, links] = await Promise.all([loadJobSubjects(lists), loadLinkFigures()])
  const hrefOf = (state: JobState) => (after: string) =>
    `${localePath(locale, '/desk/jobs')}${queryWith(JOB_STATES, asked, state, after)}#${state}`
  return (
    <SignedInPage member={me} path="/desk/jobs" title={t('title')} current="jobs">
      <PageHead title={t('title')}>{t('lede')}</PageHead>
      <JobFigures figures={figures} />
      {JOB_STATES.map((state) => (
        <DeskSection
          key={state}
          id={state}
          title={t(`state.${state}`)}
          aside={<Oldest figures={figures} state={state} />}
          isEmpty={lists[state].total === 0}
          empty={t(`none.${state}`)}
        >
          <JobList jobs={lists[state].entries} subjects={subjects} doors={doors} />
          <PartTurn of={t(`state.${state}`)} part={lists[state]} hrefOf={hrefOf(state)} />
        </DeskSection>
      ))}
      <DeskSection id="mail" title={mail('title')}>
        <MailSection {...loadMail()} />
      </DeskSection>
      <DeskSection id="webhooks" title={webhooks('title')}>
        <p>
          <a className="tap" href={localePath(locale, WEBHOOKS)}>
            {webhooks('lead')}
          </a>
        </p>
      </DeskSection>
      {links && (
        <DeskSection id="links" title={t('links')}>
          <LinkFigures figures={links} />
        </DeskSection>
      )}
    </SignedInPage>
  )
}
