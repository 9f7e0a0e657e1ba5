import 'server-only'
import type { Handling } from '@/lib/ground/job/mutations/handling'

/** Where it is given up nothing is known of it any more but that: whoever has it tried again has it sent. */
export const mailEnding: Pick<Handling<{ readonly mailId: string }>, 'gaveUp'> = {
  gaveUp: async (tx, { mailId }, why) => {
    if (why === 'cancelled') await tx.mail.deleteMany({ where: { id: mailId } })
    else await tx.mail.updateMany({ where: { id: mailId }, data: { beganAt: null } })
  },
}
