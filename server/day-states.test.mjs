import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { dayInWords } from '../lib/ground/i18n/dates.mjs'
import { ANY_DAY } from '../lib/ground/platform/pages/any-day.mjs'
import { DayStates, pageOf, templateOf } from './day-states.mjs'
import { expireTags, expiries, forgetPages, RESTS_ON, STATE } from './page-cache.mjs'

const page = '/rabat/7c'
const html = (day, long, short) =>
  `<title>As of ${long}</title><p>${short}, 3 May 2025</p><a href="${page}/as-of/${day}">x</a><a href="mailto:?body=${encodeURIComponent(long)}">y</a>`
/** A page that was made for a day, in a language. */
const madeFor = (day, language = 'en') => {
  const words = (length) => dayInWords(language, new Date(`${day}T00:00:00Z`), length)
  return html(day, words('long'), words('short'))
}
const anyDay = madeFor(ANY_DAY)

/** What an answer takes of headers and body. */
function response(headers = {}) {
  const kept = new Map(Object.entries(headers))
  return Object.assign(new EventEmitter(), {
    statusCode: 200,
    body: null,
    getHeaders: () => Object.fromEntries(kept),
    getHeader: (name) => kept.get(name),
    setHeader: (name, value) => kept.set(name, value),
    removeHeader: (name) => kept.delete(name),
    end(body = '') {
      this.body = body
    },
  })
}

const asked = (day, more = {}) => ({ method: 'GET', url: `${page}/as-of/${day}`, headers: {}, ...more })

/** States in which the page is kept that was made for a day. */
function keeping({
  from = '2025-01-01',
  until = '2025-06-01',
  tags = ['statement:rabat'],
  madeAt = expiries(),
} = {}) {
  const days = new DayStates()
  const made = response({
    [STATE]: `${from} ${until} ${madeAt}`,
    etag: '"e"',
    'content-type': 'text/html',
    link: `</sheet.${ANY_DAY}.css>`,
  })
  const body = days.take(asked('2025-03-09'), made, Buffer.from(anyDay), tags)
  return { days, made, body: body.toString() }
}

/** What is sent for a day from what is kept; null where it is not. */
function sentFor(days, day, more) {
  const sent = response()
  return days.send(asked(day, more), sent) ? sent : null
}

describe('a page that was made for any day', () => {
  it.each([
    ['en', '2025-03-09', '9 March 2025', '9 Mar 2025'],
    ['fr', '2025-03-01', '1er mars 2025', '1er mars 2025'],
    ['es', '2025-03-09', '9 de marzo de 2025', '9 mar 2025'],
    ['ar', '2025-03-09', '9 مارس 2025', '9 مارس 2025'],
  ])('has the words of a day in %s', (language, day, long, short) => {
    const template = templateOf(madeFor(ANY_DAY, language), language)
    // Where both are written alike the longer is meant: what a day is called there is the same.
    expect(pageOf(template, language, day)).toBe(html(day, long, short))
  })

  it('goes out with the day that was asked for, and what it says of its state stays here', () => {
    const { body, made } = keeping()
    expect(body).toBe(html('2025-03-09', '9 March 2025', '9 Mar 2025'))
    expect(made.getHeader(STATE)).toBeUndefined()
    expect(made.getHeader('link')).toBe('</sheet.2025-03-09.css>')
  })

  it('is written for its day also where nothing of it may be kept', () => {
    const { days, body } = keeping({ madeAt: expiries() - 1 })
    expect(body).toBe(html('2025-03-09', '9 March 2025', '9 Mar 2025'))
    expect(sentFor(days, '2025-03-10')).toBeNull()
  })

  it('leaves every other page as it is', () => {
    const other = Buffer.from('<p>31 December 2025</p>')
    expect(new DayStates().take(asked('2025-12-31'), response(), other, [])).toBe(other)
    const now = { ...asked('2025-12-31'), url: page }
    expect(new DayStates().take(now, response(), Buffer.from(anyDay), []).toString()).toBe(anyDay)
  })
})

describe('a state', () => {
  it.each(['2025-01-01', '2025-03-08', '2025-05-31'])('answers for %s', (day) => {
    const sent = sentFor(keeping().days, day)
    expect(sent?.body).toContain(`${page}/as-of/${day}`)
    expect(sent?.body).toContain('3 May 2025')
    expect(sent?.getHeader(RESTS_ON)).toBe('statement:rabat')
    expect(sent?.getHeader('etag')).toBe('"e"')
    expect(sent?.getHeader('link')).toBe(`</sheet.${day}.css>`)
  })

  it.each(['2024-12-31', '2025-06-01', '2025-02-30', '2999-01-01'])('does not answer for %s', (day) => {
    expect(sentFor(keeping().days, day)).toBeNull()
    if (day === '2999-01-01') expect(sentFor(keeping({ until: '' }).days, day)).toBeNull()
  })

  it('answers with nothing to whoever has it', () => {
    const sent = sentFor(keeping().days, '2025-03-10', { headers: { 'if-none-match': '"e"' } })
    expect(sent).toMatchObject({ statusCode: 304, body: '' })
  })

  it('is for readers of the page alone', () => {
    const { days } = keeping()
    expect(sentFor(days, '2025-03-10', { method: 'POST' })).toBeNull()
    expect(sentFor(days, '2025-03-10', { headers: { rsc: '1' } })).toBeNull()
    expect(sentFor(days, '2025-03-10', { url: '/rabat/7d/as-of/2025-03-10' })).toBeNull()
    expect(sentFor(days, '2025-03-10', { url: '/fr/rabat/7c/as-of/2025-03-10' })).toBeNull()
    expect(sentFor(days, '2025-03-10', { url: `${page}/as-of/2025-03-10?x=1` })).toBeNull()
  })

  it('goes with what it rests on', () => {
    const { days } = keeping()
    expireTags(['statement:tunis'])
    expect(sentFor(days, '2025-03-10')).not.toBeNull()
    expireTags(['statement:rabat'])
    expect(sentFor(days, '2025-03-10')).toBeNull()
    const other = keeping().days
    forgetPages()
    expect(sentFor(other, '2025-03-10')).toBeNull()
  })
})
