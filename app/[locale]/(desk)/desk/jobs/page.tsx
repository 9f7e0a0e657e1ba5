import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import type { JobDoors } from '@/components/desk/job-acts'
import { JobList } from '@/components/desk/job-list'
import { JobFigures } from '@/components/job/job-figures'
import { Oldest } from '@/components/job/oldest'
import { DeskSection } from '@/components/layout/desk-section'
import { MailSection } from '@/components/mail/mail-section'
import { LinkFigures } from '@/components/source/link-figures'
import { PageHead } from '@/components/ui/page-head'
import { PartTurn } from '@/components/ui/part-turn'
import { cancelJobAction, retryJobAction } from '@/lib/desk/actions/job'
import { loadJobSubjects } from '@/lib/desk/loaders/jobs'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { loadDeskJobs } from '@/lib/job/loaders'
import { JOB_STATES, type JobState } from '@/lib/job/types'
import { loadMail } from '@/lib/mail/loaders'
import { loadLinkFigures } from '@/lib/source/loaders/links'
import { WEBHOOKS } from '@/lib/webhook/rules/addresses'
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
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
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
    <SignedInPage locale={locale} member={me} path="/desk/jobs" title={t('title')} current="jobs">
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
