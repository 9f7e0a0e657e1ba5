import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { requireWritable } from './writable.mjs'

test('a folder that may be written is no matter, nor is one that is not there yet', async () => {
  await expect(requireWritable(os.tmpdir(), 'The site is not built')).resolves.toBeUndefined()
  await expect(
    requireWritable(path.join(os.tmpdir(), 'not-there'), 'The site is not built'),
  ).resolves.toBeUndefined()
})

test('one that may not is told in one sentence that says what to do', async () => {
  const unwritable = process.platform === 'linux' ? '/proc/1' : '/no/such/folder'
  await expect(requireWritable(unwritable, 'The site is not built')).rejects.toThrow(
    /^The site is not built, and this user may not write in .*: run npm run build there as its owner/,
  )
})
