'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { sendTrial } from '../mutations/send-trial'
import { trialForm } from '../schema'

/** Sends whoever asks a trial message, and stays on its page. */
export const sendTrialAction = defineAction(trialForm, sendTrial)
