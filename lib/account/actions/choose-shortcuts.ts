'use server'

import { refresh } from 'next/cache'
import { defineAction } from '@/lib/platform/define-action'
import { chooseShortcuts } from '../mutations/choose-shortcuts'
import { shortcutsForm } from '../schema'

/** Turns single keys on or off. Fields: `shortcuts`, which is `on` or `off`. */
export const chooseShortcutsAction = defineAction(shortcutsForm, async (actor, input): Promise<null> => {
  await chooseShortcuts(actor, input.shortcuts === 'on')
  refresh()
  return null
})
