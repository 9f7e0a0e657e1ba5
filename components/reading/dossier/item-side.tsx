import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ItemFollowUps } from '@/components/assessment/follow-up/item-follow-ups'
import { CorrectLink } from '@/components/assessment/reader-message/correct-link'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Words } from '@/components/ground/ui/words'
import { ForceMark } from '@/components/text/method/force-mark'
import { useAreaName, useBodyName } from '@/components/text/statement/names'
import { LanguageLabel, TranslatedFrom } from '@/components/text/statement/own-words'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { listParts } from '@/lib/ground/i18n/format'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import type { Dossier } from '@/lib/reading/dossier/types'
import { whyOf } from '@/lib/text/commitment/rules/item-words'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'

interface ItemSideProps {
  dossier: Dossier
  item: CommitmentView
  /** Translations of the bodies that it makes responsible. */
  bodies: readonly ShownTranslation[]
  label: string
  /** The public questions on the item; left out where the page shows another day. */
  followUps?: { readonly questions: readonly FollowUpView[]; readonly today: string } | undefined
  /** How many of them are open, where these are the first. */
  questionCount?: number | undefined
  /** Whether something that is shown is open for a second person to read. What nobody showed is not told of. */
  awaitsReview: boolean
}

/** Beside the story: what comes next, what is asked, how firmly it is said and why, and who is responsible. */
export function ItemSide({
  dossier,
  item,
  bodies,
  label,
  followUps,
  questionCount,
  awaitsReview,
}: ItemSideProps) {
  const t = useTranslations()
  const why = whyOf(item)
  const { slug } = dossier.statement
  return (
    <aside className="side" aria-label={label}>
      {dossier.asOf === undefined && (
        <Section title={t('commitment.story.next')}>
          {item.followed && <p>{t(awaitsReview ? 'commitment.story.awaits' : 'commitment.story.open')}</p>}
          <CorrectLink slug={slug} reference={item.reference} />
        </Section>
      )}
      {followUps && (
        <ItemFollowUps
          slug={slug}
          questions={followUps.questions.filter(({ reference }) => reference === item.reference)}
          count={questionCount}
          today={followUps.today}
        />
      )}
      <Section title={t('commitment.force.title')}>
        <p>
          <ForceMark force={item.force} />
          {commaIn(useLocale())}
          {t(`commitment.forceDef.${item.force}`)}
        </p>
        <p className="said pt-s" lang={why.language} dir={directionOf(why.language)}>
          {why.text}
          <LanguageLabel language={why.language} />
        </p>
        <TranslatedFrom translation={why.translation} />
      </Section>
      <Section title={t('commitment.responsible')}>
        <Responsible dossier={dossier} item={item} bodies={bodies} />
      </Section>
    </aside>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Responsible({ dossier, item, bodies }: Pick<ItemSideProps, 'dossier' | 'item' | 'bodies'>) {
  const t = useTranslations()
  const locale = useLocale()
  const { slug, areas } = dossier.statement
  const areaName = useAreaName(areas)
  return (
    <Facts>
      <Fact term={t('commitment.actors')}>
        <Bodies dossier={dossier} item={item} bodies={bodies} />
      </Fact>
      <Fact term={t('commitment.area.title')}>
        {dossier.asOf === undefined ? (
          <a href={localePath(locale, `/${slug}/items?area=${item.areaKey}`)}>{areaName(item.areaKey)}</a>
        ) : (
          areaName(item.areaKey)
        )}
      </Fact>
    </Facts>
  )
}

/** The bodies that the text makes responsible: parties by their names, the others as they are translated, or as they were written, told once as their language. */
function Bodies({ dossier, item, bodies }: Pick<ItemSideProps, 'dossier' | 'item' | 'bodies'>) {
  const locale = useLocale()
  const t = useTranslations('commitment.mark')
  const { parties } = dossier.statement
  const bodyName = useBodyName(parties)
  const written = item.translated?.title?.original.language ?? item.titleLanguage
  const others = item.responsible.filter((name) => parties.every((party) => party.name !== name))
  if (item.responsible.length === 0) return t(item.namesNobody ? 'namesNobody' : 'notGiven')
  const untranslated = others.filter((name) => bodies.every(({ original }) => original.text !== name))
  return (
    <>
      {listParts(locale, item.responsible.length).map((part) => {
        const name = typeof part === 'number' ? (item.responsible[part] ?? '') : null
        if (name === null) return part
        if (!others.includes(name)) return <bdi key={name}>{bodyName(name)}</bdi>
        const known = bodies.find(({ original }) => original.text === name)
        return (
          <Words key={name} lang={known?.language ?? written}>
            {known?.text ?? name}
          </Words>
        )
      })}
      {untranslated.length > 0 && <LanguageLabel language={written} />}
      {bodies.map((body) => (
        <TranslatedFrom key={body.original.text} translation={body} />
      ))}
    </>
  )
}
