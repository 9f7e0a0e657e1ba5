import { describe, expect, it } from 'vitest'
import { MOST_DOCUMENT_BYTES } from '@/lib/ground/platform/document-kinds'
import { sentForm } from './sent-form'

function formWith(size: number): FormData {
  const form = new FormData()
  form.set('text', 'Test text, نص تجريبي')
  form.set('document', new File([Buffer.alloc(size, 'x')], 'test.pdf'))
  form.set('publisher', 'Typed behind it')
  return form
}

const asked = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://suivi.example/api/bring/document', { method: 'POST', body, headers })

function sizeIn(form: FormData | null): number {
  const document = form?.get('document')
  return document instanceof File ? document.size : Number.NaN
}

describe('sentForm', () => {
  it.each([
    ['a document', 1000, 1000],
    ['the largest', MOST_DOCUMENT_BYTES, MOST_DOCUMENT_BYTES],
  ])('reads %s with what stands round it', async (_what, size, kept) => {
    const form = await sentForm(asked(formWith(size)))
    expect(form?.get('text')).toBe('Test text, نص تجريبي')
    expect(sizeIn(form)).toBe(kept)
    expect(form?.get('publisher')).toBe('Typed behind it')
  })

  it('reads what stands round a document that is too large, of which it keeps no more than tells so', async () => {
    const form = await sentForm(asked(formWith(40 * 1024 * 1024)))
    expect(form?.get('text')).toBe('Test text, نص تجريبي')
    const size = sizeIn(form)
    expect(size).toBeGreaterThan(MOST_DOCUMENT_BYTES)
    expect(size).toBeLessThan(MOST_DOCUMENT_BYTES + 3 * 1024 * 1024)
    expect(form?.get('publisher')).toBe('Typed behind it')
  })

  it('is null where whoever sends it goes away in the middle', async () => {
    let pulled = 0
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1
        if (pulled > 2) return controller.error(new Error('aborted'))
        controller.enqueue(Buffer.from('--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nTwo'))
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const request = new Request('http://suivi.example/', {
      ...{ method: 'POST', headers, body, duplex: 'half' },
    } as RequestInit)
    expect(await sentForm(request)).toBeNull()
  })

  it.each<[string, Request]>([
    ['another kind of form', asked(new URLSearchParams({ text: 'x' }))],
    ['JSON', asked('{}', { 'content-type': 'application/json' })],
    ['a form without marks between its parts', asked('x', { 'content-type': 'multipart/form-data' })],
    ['parts that do not close', asked('--b\r\nx', { 'content-type': 'multipart/form-data; boundary=b' })],
    [
      'nothing',
      new Request('http://suivi.example/', {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      }),
    ],
  ])('is null for %s', async (_what, request) => {
    expect(await sentForm(request)).toBeNull()
  })
})
