import { useLocale, useTranslations } from 'next-intl'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { Ref } from '@/components/ground/ui/ref'
import { ForceMark } from '@/components/text/method/force-mark'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { VariantNote } from '@/components/text/statement/variant-note'
import { formatList } from '@/lib/ground/i18n/format'
import { directionOf } from '@/lib/ground/i18n/routing'
import { type Annotations, noteIds } from '@/lib/reading/dossier/rules/annotations'
import type { Dossier } from '@/lib/reading/dossier/types'
import { isPosition } from '@/lib/text/commitment/rules/force'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { ItemNote } from './item-note'

interface ApparatusProps {
  dossier: Dossier
  /** What is noted beside this passage. */
  here: Annotations
  /** Address of an item's page, and of the wording page. */
  hrefOf: (reference: string) => string
  wordingHref: string
}

/** The notes on one passage in the order of its words. Where there is no margin one line sums them up and opens them. */
export function Apparatus({ dossier, here, hrefOf, wordingHref }: ApparatusProps) {
  const items = new Map(here.items.map((item) => [item.reference, item]))
  const variants = new Map(here.variants.map((variant) => [variant.key, variant]))
  return (
    <details className="apparatus">
      <Summary dossier={dossier} here={here} />
      {noteIds(here).map((id) => {
        const item = items.get(id)
        const variant = variants.get(id)
        if (item && hasFullNote(item))
          return <ItemNote key={id} dossier={dossier} item={item} href={hrefOf(id)} />
        if (item) return <PositionNote key={id} item={item} href={hrefOf(id)} />
        if (!variant) return null
        return (
          <VariantNote
            key={id}
            variant={variant}
            lang={dossier.statement.base.language}
            href={`${wordingHref}#${id}`}
          />
        )
      })}
    </details>
  )
}

/** Commitments, intentions and claims are noted in full, and a position once following it has been turned on. */
function hasFullNote({ force, followed }: CommitmentView): boolean {
  return followed || !isPosition(force)
}

function Summary({ dossier, here }: { dossier: Dossier; here: Annotations }) {
  const t = useTranslations()
  const locale = useLocale()
  const quiet = here.items.filter((item) => !hasFullNote(item)).map(({ reference }) => reference)
  return (
    <summary>
      <span className="line">
        <span className="vh">{t('statement.notes')}</span>
        {here.items
          .filter(({ followed }) => followed)
          .map(({ reference }) => (
            <span key={reference} className="line gap-s">
              <Ref>{reference}</Ref>
              <ItemStateMarks states={dossier.states.get(reference) ?? []} brief />
            </span>
          ))}
        {quiet.length > 0 && (
          <span className="quiet">
            {t('statement.positionsHere', { refs: formatList(locale, quiet, 'unit'), n: quiet.length })}
          </span>
        )}
        {here.variants.length > 0 && (
          <span>{t('statement.variants.places', { n: here.variants.length })}</span>
        )}
      </span>
    </summary>
  )
}

/** The one line of margin for what is only declared or acknowledged. */
function PositionNote({ item, href }: { item: CommitmentView; href: string }) {
  const t = useTranslations('statement')
  const { reference, title, titleLanguage: lang } = item
  return (
    <p className="note note--one" id={`b${reference}`}>
      <a
        className="ref"
        id={`n${reference}`}
        href={`#c${reference}`}
        aria-label={`${t('note')} ${reference}`}
      >
        {reference}
      </a>
      <a className="plain" href={href} lang={lang} dir={directionOf(lang)}>
        {title}
        <LanguageLabel language={lang} />
      </a>
      <ForceMark force={item.force} />
    </p>
  )
}
