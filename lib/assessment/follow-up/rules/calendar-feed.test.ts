import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { FollowUpView } from '../types'
import { calendarFeed, type FeedDay } from './calendar-feed'

// What is written by one library is read here by another.

const question: FollowUpView = {
  id: '3f0e5ad2-6c54-4c7c-9d52-0c2f5a3b9e10',
  reference: '7c',
  question: 'Has a joint investigation, or more; been reported?\nBy whom?',
  language: 'en',
  dueOn: '2026-12-31',
  firstDueOn: '2026-12-31',
  cadenceMonths: 6,
  createdAt: '2026-11-24T09:30:00.000Z',
  updatedAt: '2026-11-25T10:00:00.000Z',
  version: 3,
  closed: null,
}

const words = {
  name: 'Joint statement, Rabat, 8 July 2022: follow-ups',
  title: (asked: FollowUpView) => `${asked.reference}: ${asked.question}`,
  address: ({ id }: FollowUpView) => `https://suivi.example/rabat-2022-07-08/follow-ups#f${id}`,
}

function read(...questions: FollowUpView[]) {
  const feed = calendarFeed(questions, 'suivi.example', words)
  const calendar = new ICAL.Component(ICAL.parse(feed))
  return {
    feed,
    calendar,
    entries: calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry)),
  }
}

describe('the calendar that programs subscribe to', () => {
  it('has a question for a whole day, with its words as they are', () => {
    const { calendar, entries } = read(question)
    const [entry] = entries
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(entry?.uid).toBe(`${question.id}@suivi.example`)
    expect(entry?.summary).toBe(`7c: ${question.question}`)
    expect(entry?.startDate.toString()).toBe('2026-12-31')
    expect(entry?.startDate.isDate).toBe(true)
    expect(entry?.endDate.toString()).toBe('2027-01-01')
    expect(entry?.sequence).toBe(2)
    const property = (name: string) => entry?.component.getFirstPropertyValue(name)?.toString()
    expect(property('url')).toBe(words.address(question))
    expect(property('transp')).toBe('TRANSPARENT')
    expect(property('last-modified')).toBe('2026-11-25T10:00:00Z')
    expect(property('dtstamp')).toBe('2026-11-25T10:00:00Z')
  })

  it('keeps Arabic whole over the lines that it is folded into', () => {
    const arabic = 'هل نشر أي من الطرفين شيئًا عن التحقيق المشترك؟ '.repeat(8).trim()
    expect(read({ ...question, question: arabic }).entries[0]?.summary).toBe(`7c: ${arabic}`)
  })

  it('is the same file for the same questions, with lines ended as the format asks', () => {
    const { feed } = read(question)
    expect(read(question).feed).toBe(feed)
    expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(feed.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('leaves withdrawn questions out and keeps completed ones', () => {
    const completed: FollowUpView = {
      ...question,
      id: '9f0e5ad2-6c54-4c7c-9d52-0c2f5a3b9e11',
      closed: { as: 'completed', on: '2026-12-01', outcome: { kind: 'hidden', by: 'note' } },
    }
    const withdrawn: FollowUpView = {
      ...question,
      closed: { as: 'withdrawn', on: '2026-12-01', reason: 'Asked twice.', language: 'en' },
    }
    expect(read(completed, withdrawn).entries.map(({ uid }) => uid)).toEqual([
      `${completed.id}@suivi.example`,
    ])
  })

  it('holds other days beside the questions, each by its own id', () => {
    const day: FeedDay = {
      id: '1a0e5ad2-6c54-4c7c-9d52-0c2f5a3b9e12',
      day: '2028-02-29',
      title: 'Answer due: an access office',
      address: 'https://suivi.example/rabat-2022-07-08/searches#r',
      sequence: 4,
      createdAt: '2028-01-31T09:30:00.000Z',
      updatedAt: '2028-02-01T10:00:00.000Z',
    }
    const calendar = new ICAL.Component(ICAL.parse(calendarFeed([question], 'suivi.example', words, [day])))
    const entries = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry))
    expect(entries.map(({ uid }) => uid)).toEqual([`${question.id}@suivi.example`, `${day.id}@suivi.example`])
    expect(entries[1]?.summary).toBe(day.title)
    expect(entries[1]?.startDate.toString()).toBe('2028-02-29')
    expect(entries[1]?.endDate.toString()).toBe('2028-03-01')
    expect(entries[1]?.sequence).toBe(4)
  })
})
