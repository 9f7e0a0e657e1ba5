import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ItemFollowUps } from '@/components/assessment/follow-up/item-follow-ups'
import { TranslateLink } from '@/components/assessment/translation/translate-link'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Words } from '@/components/ground/ui/words'
import { variantsOn } from '@/components/text/commitment/item-words'
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
import { parallelReadings, renderingReadings } from '@/lib/text/statement/rules/weight'
import type { ReadingView, VariantView } from '@/lib/text/statement/types'

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
}

/** Beside the record: how firmly it is said and why, what is asked, where its wording varies, and who is responsible. */
export function ItemSide({ dossier, item, bodies, label, followUps, questionCount }: ItemSideProps) {
  const t = useTranslations()
  const { variants } = dossier.statement
  const varying = variantsOn(item, variants)
  const why = whyOf(item)
  return (
    <aside className="side" aria-label={label}>
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
      {followUps && (
        <ItemFollowUps
          slug={dossier.statement.slug}
          questions={followUps.questions.filter(({ reference }) => reference === item.reference)}
          count={questionCount}
          today={followUps.today}
        />
      )}
      {varying.length > 0 && (
        <Section title={t('commitment.wordingVaries')}>
          <WordingVaries
            variants={varying}
            slug={dossier.statement.slug}
            lang={dossier.statement.base.language}
          />
        </Section>
      )}
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

function WordingVaries({
  variants,
  slug,
  lang,
}: {
  variants: readonly VariantView[]
  slug: string
  lang: string
}) {
  const t = useTranslations()
  const locale = useLocale()
  const wording = localePath(locale, `/${slug}/variants`)
  return (
    <>
      <ul className="list">
        {variants.flatMap((variant) => [
          ...renderingReadings(variant).map((reading) => (
            <li key={`${variant.key} ${reading.url}`}>
              <Said reading={reading} lang={lang} /> <span className="quiet">{reading.publisher}</span>
            </li>
          )),
          ...parallelReadings(variant).map((reading) => (
            <li key={`${variant.key} ${reading.url}`}>
              <span className="cf">cf.</span> <Said reading={reading} lang={lang} />{' '}
              <span className="quiet">
                {reading.publisher}
                {commaIn(locale)}
                {t('statement.variants.parallel').toLocaleLowerCase(locale)}
              </span>
            </li>
          )),
        ])}
      </ul>
      <p className="pt-s line gap-s">
        {variants.map(({ key }) => (
          <a key={key} className="tap" href={`${wording}#${key}`}>
            {t('statement.sideBySide')}
            {variants.length > 1 && (
              <>
                {' '}
                <bdi>{key}</bdi>
              </>
            )}
          </a>
        ))}
      </p>
    </>
  )
}

/** A quotation in its own words; a description in brackets. */
function Said({ reading, lang }: { reading: ReadingView; lang: string }) {
  const { brief, briefIsQuote, language } = reading
  const own = briefIsQuote ? language : lang
  return (
    <>
      <bdi lang={own} dir={directionOf(own)} className={briefIsQuote ? 'serif' : 'serif desc'}>
        {brief}
      </bdi>
      <LanguageLabel language={own} />
    </>
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
  const { slug, parties } = dossier.statement
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
      {dossier.asOf === undefined && others.length > 0 && (
        <p className="small">
          <TranslateLink of={{ slug, reference: null, source: null }} written={written} names />
        </p>
      )}
    </>
  )
}
