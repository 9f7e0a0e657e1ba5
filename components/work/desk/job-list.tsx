import { useLocale, useTranslations } from 'next-intl'
import { useKindName } from '@/components/ground/job/kind-name'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { JobSubjects, JobView } from '@/lib/ground/job/types'
import { JobActs, type JobDoors } from './job-acts'

interface JobListProps {
  jobs: readonly JobView[]
  subjects: JobSubjects
  doors: JobDoors
}

/** Jobs that are not done: what each is and for what, how often and when it was tried, why it came to nothing, and what can be done with it. */
export function JobList({ jobs, subjects, doors }: JobListProps) {
  return (
    <ul className="lib">
      {jobs.map((job) => (
        <Job key={job.id} job={job} subject={subjects[job.id]} doors={doors} />
      ))}
    </ul>
  )
}

interface JobProps {
  job: JobView
  subject: JobSubjects[string] | undefined
  doors: JobDoors
}

function Job({ job, subject, doors }: JobProps) {
  const t = useTranslations('job')
  const locale = useLocale()
  const kind = useKindName()(job.kind)
  const named = (act: string) =>
    t('named', { act, kind: isolated(kind), date: formatDateTime(locale, job.queuedAt) })
  return (
    <li>
      <div>
        <p className="t">
          <bdi>{kind}</bdi>
          {subject && (
            <>
              {' · '}
              <a className="tap" href={localePath(locale, subject.path)}>
                <Ref>{subject.name}</Ref>
              </a>
            </>
          )}
        </p>
        {job.why !== null && <p>{t(`why.${job.why}`)}</p>}
        <Times job={job} />
        <p className="meta">
          {job.state === 'givenUp'
            ? t('tried', { n: job.tries })
            : t('tries', { n: job.tries, m: job.mostTries })}
        </p>
      </div>
      <div className="meta2">
        <JobActs
          doors={doors}
          kind={job.kind}
          id={job.id}
          retry={
            job.state === 'givenUp' || job.state === 'retrying'
              ? { word: t('retry'), name: named(t('retry')) }
              : null
          }
          cancel={{ word: t('cancel'), name: named(t('cancel')) }}
        />
      </div>
    </li>
  )
}

function Times({ job }: { job: JobView }) {
  const t = useTranslations('job')
  const at = (date: string) => ({ date: () => <Time date={date} length="exact" /> })
  return (
    <p className="meta">
      {t.rich('queued', at(job.queuedAt))}
      {job.begunAt !== null && <> · {t.rich('begun', at(job.begunAt))}</>}
      {job.state === 'retrying' && <> · {t.rich('due', at(job.dueAt))}</>}
      {job.state === 'waiting' && job.dueAt > job.queuedAt && <> · {t.rich('from', at(job.dueAt))}</>}
    </p>
  )
}
