import 'server-only'
import { createTranslator } from 'use-intl/core'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { LetterRhythm } from '@/lib/ground/mail/rules/rhythm'
import type { SiteOf } from '@/lib/ground/mail/rules/trial'
import type { Addressee, Letter } from '@/lib/ground/mail/types'
import { db } from '@/lib/ground/platform/db'
import { publicAddress } from '@/lib/ground/platform/env'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { CHOICES, NOTICES, noticeAddress } from '../rules/address'
import { noticeWords } from '../rules/words'
import { type NoticeView, OF_ADMINISTRATORS } from '../types'
import { noticeOf, noticeSelect } from './notices'

/** How many notices a letter names; of further ones it says how many there are. */
const MOST_NAMED = 30

/** Which notices a letter is of: those of a person after one, up to another, of the kinds that they want in this rhythm. */
type OfLetter = { readonly rhythm: LetterRhythm; readonly after: string; readonly upTo: string }

/**
 * Writes the letter that tells somebody of notices, as they are when it is sent: of those that were read meanwhile, or that they may no longer know of,
 * nothing.
 */
export function noticesWriter(siteOf: SiteOf) {
  return async (
    values: OfLetter,
    { to, language }: { readonly to: Addressee; readonly language: Locale },
  ): Promise<Letter | null> => {
    const { notices, count } = await findOfLetter(to.id, values)
    if (count === 0) return null
    const { name: site, address: siteAddress } = await siteOf(language)
    const t = createTranslator({ locale: language, messages: messagesOf(language) })
    const here = (path: string) => publicAddress(localePath(language, path))
    return {
      ...{ language, site, siteAddress },
      subject: t('notice.mail.subject', { n: count, site: isolated(site) }),
      blocks: [
        {
          kind: 'entries',
          entries: notices.map((notice) => ({
            title: noticeWords({ t, locale: language, set: isolated }, notice),
            address: here(noticeAddress(notice.object)),
            when: formatDateTime(language, notice.at),
            said: null,
          })),
        },
        ...(count > notices.length
          ? [{ kind: 'words', words: t('notice.mail.more', { n: count - notices.length }) } as const]
          : []),
        { kind: 'link', label: t('notice.mail.all'), address: here(NOTICES) },
        { kind: 'link', label: t('notice.choices'), address: here(CHOICES) },
      ],
      why: t(`notice.mail.why.${values.rhythm}`),
    }
  }
}

async function findOfLetter(
  personId: string,
  { rhythm, after, upTo }: OfLetter,
): Promise<{ notices: NoticeView[]; count: number }> {
  const [{ revisions }, choices, person] = await Promise.all([
    findKeptFrom(personId),
    db().noticeChoice.findMany({ where: { personId }, select: { kind: true, rhythm: true } }),
    db().person.findUnique({ where: { id: personId }, select: { roles: true } }),
  ])
  const others = choices.filter((choice) => choice.rhythm !== rhythm).map(({ kind }) => kind)
  const wanted = choices.filter((choice) => choice.rhythm === rhythm).map(({ kind }) => kind)
  const readsMessages = person?.roles.some((role) => role !== 'administrator') ?? false
  const where = {
    personId,
    readAt: null,
    id: { gt: BigInt(after), lte: BigInt(upTo) },
    // Who chose nothing of a kind is told at once.
    kind: rhythm === 'instant' ? { notIn: others } : { in: wanted },
    NOT: [
      { objectType: 'revision', objectId: { in: [...revisions] } },
      ...(readsMessages ? [] : [{ objectType: 'reader-message' }]),
      ...(person?.roles.includes('administrator') ? [] : [{ kind: { in: [...OF_ADMINISTRATORS] } }]),
    ],
  }
  const [rows, count] = await Promise.all([
    db().notice.findMany({ where, orderBy: { id: 'desc' }, take: MOST_NAMED, select: noticeSelect }),
    db().notice.count({ where }),
  ])
  return { notices: rows.map(noticeOf), count }
}
