import { useLocale, useTranslations } from 'next-intl'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { decidedOf } from '@/lib/text/bringing/rules/proposer'
import { type BringingView, DROPPED, type ProgramAsked } from '@/lib/text/bringing/types'
import { AskProgramForm } from './ask-program-form'

interface ProgramProps {
  bringing: Pick<BringingView, 'id' | 'textSha256' | 'content'>
  /** What came of asking it; null where nobody asked. */
  asked: ProgramAsked | null
  /** How many places it alone proposes that nobody decided on. */
  alone: number
  /** The page of the marks. */
  page: string
}

/** The program on this machine: what it is for, what came of asking it, and the way to ask it. Shown only where one is named. */
export function Program({ bringing, asked, alone, page }: ProgramProps) {
  const t = useTranslations('bringing.program')
  const isOfText = asked?.textSha256 === bringing.textSha256
  return (
    <section className="pb-m" aria-labelledby="program">
      <h3 id="program">{t('title')}</h3>
      <p className="small">{t('what')}</p>
      <div role="status">
        {asked && !isOfText && <p className="small">{t('otherText')}</p>}
        {asked && isOfText && <Came {...{ bringing, asked, alone, page }} />}
      </div>
      {(!isOfText || asked.state === 'failed') && (
        <AskProgramForm id={bringing.id} isFirst={asked === null} />
      )}
    </section>
  )
}

function Came({ bringing: { content }, asked, alone, page }: ProgramProps & { asked: ProgramAsked }) {
  const t = useTranslations('bringing.program')
  const { state, fault, program, kept, dropped } = asked
  // The way to look is the page itself without a part of it, so that it is read anew.
  if (state === 'asked')
    return (
      <p className="small">
        {t('asked')}{' '}
        <a className="tap" href={page}>
          {t('look')}
        </a>
      </p>
    )
  if (state === 'failed') return <p className="small">{t(`fault.${fault ?? 'ended'}`)}</p>
  const left = DROPPED.reduce((sum, why) => sum + dropped[why], 0)
  const { marked, letGo } = decidedOf(content, kept)
  return (
    <p className="small">
      {t('found', { program: isolated(program ?? ''), n: kept.length + left })}{' '}
      {marked > 0 && t('marked', { n: marked })} {letGo > 0 && t('letGo', { n: letGo })}{' '}
      {alone > 0 && t('count', { n: alone })} {left > 0 && <Left dropped={dropped} n={left} />}
    </p>
  )
}

/** How many proposals were left out, and why. */
function Left({ dropped, n }: { dropped: ProgramAsked['dropped']; n: number }) {
  const t = useTranslations('bringing.program')
  const locale = useLocale()
  const whys = DROPPED.filter((why) => dropped[why] > 0)
  return `${t('left', { n })} ${formatList(
    locale,
    whys.map((why) => t(`dropped.${why}`, { n: dropped[why] })),
  )}.`
}
