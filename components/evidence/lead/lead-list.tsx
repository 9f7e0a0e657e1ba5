import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { OfStatement } from '@/components/text/statement/of-statement'
import { LanguageLabel, OwnTitle } from '@/components/text/statement/own-words'
import { addLeadAddress, watchAddress } from '@/lib/evidence/lead/rules/addresses'
import { SIGNS } from '@/lib/evidence/lead/rules/match'
import { namesAmong } from '@/lib/evidence/lead/rules/named'
import { piecesOf } from '@/lib/evidence/lead/rules/pieces'
import type { LeadItem, LeadView } from '@/lib/evidence/lead/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { type LeadAct, LeadActs } from './lead-acts'

/** Leads, each with what it says, why it came and what can be done with it. */
export function LeadList({
  leads,
  acts,
  adds = false,
}: {
  leads: readonly LeadView[]
  acts: readonly LeadAct[]
  /** Whether one is added as a source from here. */
  adds?: boolean
}) {
  const names = namesAmong(leads)
  const nameOf = ({ id, title }: LeadView) => names.get(id) ?? title
  return (
    <ul className="lib hits">
      {leads.map((lead) => (
        <li key={lead.id} id={`lead-${lead.id}`}>
          <div>
            <Said lead={lead} />
            <Why items={lead.items} />
            <Standing lead={lead} />
          </div>
          <div className="meta2">
            {adds && <Add lead={lead} name={nameOf(lead)} />}
            <LeadActs lead={{ id: lead.id, title: nameOf(lead) }} acts={acts} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What the entry says, with what it came for lit: its own words, as plain text. */
function Said({ lead }: { lead: LeadView }) {
  const t = useTranslations('lead')
  const locale = useLocale()
  const found = lead.items.flatMap((each) => each.found)
  return (
    <>
      <p className="t" dir={directionOf(lead.language)}>
        <a href={lead.address} rel="noreferrer noopener" lang={lead.language}>
          <Pieces pieces={piecesOf(lead, 'title', found)} />
        </a>
        <LanguageLabel language={lead.language} />
      </p>
      <p className="meta">
        <a href={localePath(locale, watchAddress(lead.watch.id))}>
          <bdi>{lead.watch.name}</bdi>
        </a>
        {lead.date !== null && (
          <>
            {commaIn(locale)}
            <Time date={lead.date} />
          </>
        )}
        {commaIn(locale)}
        {t.rich('foundAt', { date: () => <Time date={lead.foundAt} length="exact" /> })}
        {commaIn(locale)}
        <bdi className="addr" dir="ltr">
          {lead.address}
        </bdi>
      </p>
      {lead.excerpt !== '' && (
        <p className="small" dir={directionOf(lead.language)} lang={lead.language}>
          <Pieces pieces={piecesOf(lead, 'excerpt', found)} />
        </p>
      )}
    </>
  )
}

function Pieces({ pieces }: { pieces: ReturnType<typeof piecesOf> }) {
  return pieces.map(({ text, found }, index) =>
    // Pieces have no name but their place, and never change it.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    found ? <mark key={index}>{text}</mark> : text,
  )
}

/** So many items are named at once. */
const SHOWN_ITEMS = 3

/** Why it came: of which items what was found. */
function Why({ items }: { items: readonly LeadItem[] }) {
  const t = useTranslations('lead')
  if (items.length === 0) return <p className="small quiet pt-s">{t('noItems')}</p>
  const [first, others] = [items.slice(0, SHOWN_ITEMS), items.slice(SHOWN_ITEMS)]
  return (
    <>
      <ItemLines items={first} />
      {others.length > 0 && (
        <details>
          <summary className="small tap">{t('moreItems', { n: others.length })}</summary>
          <ItemLines items={others} />
        </details>
      )}
    </>
  )
}

function ItemLines({ items }: { items: readonly LeadItem[] }) {
  const t = useTranslations('lead')
  const locale = useLocale()
  return (
    <ul className="small pt-s">
      {items.map(({ slug, item, found }) => (
        <li key={item.id}>
          <a href={localePath(locale, `/${slug}/${item.reference}`)}>
            <Ref>{item.reference}</Ref> <OfStatement slug={slug} />
            <OwnTitle of={item} />
          </a>
          {SIGNS.flatMap((sign) => {
            const terms = found.filter((each) => each.sign === sign).map(({ term }) => isolated(term))
            return terms.length === 0
              ? []
              : [
                  <span key={sign} className="quiet">
                    {' · '}
                    {t(`sign.${sign}`, { n: terms.length, terms: terms.join(commaIn(locale)) })}
                  </span>,
                ]
          })}
        </li>
      ))}
    </ul>
  )
}

/** Who has it, who let it go, and the source that it is by now. */
function Standing({ lead }: { lead: LeadView }) {
  const t = useTranslations('lead')
  const locale = useLocale()
  const { takenBy, takenAt, letGoBy, letGoAt, sourceId } = lead
  const at = (date: string) => ({ date: () => <Time date={date} length="exact" /> })
  return (
    <>
      {takenBy !== null && takenAt !== null && (
        <p className="meta">{t.rich('takenBy', { name: isolated(takenBy), ...at(takenAt) })}</p>
      )}
      {letGoBy !== null && letGoAt !== null && (
        <p className="meta">{t.rich('letGoBy', { name: isolated(letGoBy), ...at(letGoAt) })}</p>
      )}
      {sourceId !== null && (
        <p className="meta">
          {t.rich('isSource', {
            source: () => (
              <a className="tap" href={localePath(locale, `/desk/sources/${sourceId}`)}>
                <Ref>{sourceId}</Ref>
              </a>
            ),
          })}
        </p>
      )}
    </>
  )
}

/** The way to the form that adds it; there is none where its address is a source. @param name of the lead among the others */
function Add({ lead, name }: { lead: LeadView; name: string }) {
  const t = useTranslations('lead')
  const locale = useLocale()
  if (lead.sourceId !== null) return null
  return (
    <p className="btns">
      <a
        className="btn btn--go btn--s"
        href={localePath(locale, addLeadAddress(lead))}
        aria-keyshortcuts="a"
        aria-label={t('named', { act: t('add'), title: isolated(name) })}
      >
        {t('add')}
      </a>
    </p>
  )
}
