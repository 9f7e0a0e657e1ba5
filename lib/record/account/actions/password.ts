'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { changePassword } from '../mutations/change-password'
import { passwordForm } from '../schema'

/** Changes one's own password. */
export const changePasswordAction = defineAction(passwordForm, changePassword, { refreshes: true })
