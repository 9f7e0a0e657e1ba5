import { describe, expect, it } from 'vitest'
import * as files from '@/server/document-reader/evidence.fixture.mjs'
import { type hostile, hostileFile } from '@/server/document-reader/hostile.fixture.mjs'
import { readEvidence } from './read-document'

const { testWords } = files

describe('a file as evidence', () => {
  it.each<[string, Buffer, { kind: string; text: string | null; pages?: number[] }]>([
    ['a PDF', files.pdf, { kind: 'pdf', text: testWords, pages: [0] }],
    ['a Word document', files.docx, { kind: 'docx', text: testWords }],
    [
      'a page that was saved, with what stands round its text',
      files.html,
      { kind: 'html', text: `${testWords}\nTest foot` },
    ],
    ['a PNG', files.png, { kind: 'png', text: null }],
    ['a JPEG', files.jpeg, { kind: 'jpeg', text: null }],
    ['a WebP', files.webp, { kind: 'webp', text: null }],
    ['a lossless WebP', files.webpLossless, { kind: 'webp', text: null }],
    [
      'a mail: its head, its words, a message in it, what its files are called',
      files.mail,
      {
        kind: 'mail',
        text: expect.stringMatching(
          /^From: Bureau d'essai <office@test\.example>\nTo: asking@test\.example\nDate: Thu, 1 Oct 2026 09:00:00 \+0000\nSubject: Réponse d'essai\n\nTest text, not from any source\. Déclaration\.[\s\S]*Words of the forwarded test mail\.\n\nletter\.pdf\nscéan\.png$/,
        ),
      },
    ],
    [
      'a mail of HTML alone, of which nothing is fetched',
      files.mailOfHtml,
      { kind: 'mail', text: 'From: office@test.example\n\nTest text,\nof HTML.' },
    ],
  ])('%s', async (_what, bytes, expected) => {
    expect(await readEvidence('test', bytes)).toEqual(expected)
  })

  it.each<[keyof typeof hostile, { kind: string; text: null; pages?: number[] } | { fault: string }]>([
    // What it is called counts for nothing.
    ['a PDF named as Word', { kind: 'pdf', text: null, pages: [0] }],
    ['a scan', { kind: 'pdf', text: null }],
    ['a Word document without words', { kind: 'docx', text: null }],
    ['a locked PDF', { fault: 'encrypted' }],
    ['half a PDF', { fault: 'damaged' }],
    ['an archive that becomes 200 MB', { fault: 'too_big' }],
    ['an archive that says it is small', { fault: 'too_big' }],
    ['a way out of the archive', { fault: 'unsafe' }],
    ['nothing at all', { fault: 'empty' }],
    ['text in no known encoding', { fault: 'unknown_kind' }],
  ])('%s', { timeout: 60_000 }, async (what, expected) => {
    const read = await readEvidence('test', hostileFile(what).buffer)
    expect('text' in read && read.text !== null ? { ...read, text: null } : read).toEqual(expected)
  })

  it.each<[string, Buffer, string]>([
    ['plain text, which shows nothing of where it is from', Buffer.from(testWords), 'unknown_kind'],
    ['a script', Buffer.from('#!/bin/sh\nFrom: nobody\n\n'), 'unknown_kind'],
    ['half a PNG', files.png.subarray(0, 60), 'damaged'],
    ['half a JPEG', files.jpeg.subarray(0, 120), 'damaged'],
    ['half a WebP', files.webp.subarray(0, 40), 'damaged'],
    [
      'the first bytes of a PNG before something else',
      Buffer.concat([files.png.subarray(0, 8), files.html]),
      'damaged',
    ],
    [
      'the first bytes of a JPEG before something else',
      Buffer.concat([files.jpeg.subarray(0, 3), files.html]),
      'damaged',
    ],
    ['a PNG of no points', files.pngSaying(0, 16), 'damaged'],
    ['a PNG that would fill the memory of whoever sees it', files.pngSaying(60_000, 60_000), 'too_big'],
    ['a mail of a thousand parts within parts', files.deepMail(1_000), 'damaged'],
  ])('no %s', async (_what, bytes, fault) => {
    expect(await readEvidence('test', bytes)).toEqual({ fault })
  })
})
