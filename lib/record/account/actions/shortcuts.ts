'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { chooseShortcuts } from '../mutations/choose-shortcuts'
import { shortcutsForm } from '../schema'

/** Turns single keys on or off. */
export const chooseShortcutsAction = defineAction(
  shortcutsForm,
  (actor, { shortcuts }) => chooseShortcuts(actor, shortcuts === 'on'),
  { refreshes: true },
)
