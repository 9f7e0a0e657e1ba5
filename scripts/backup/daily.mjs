// One backup a day, made by the running start, and as many kept as the operator said.
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../failure.mjs'

const DAILY = /^suivi-daily-\d{4}-\d{2}-\d{2}\.backup$/
const LEFT_BEHIND = /^suivi-daily-.*\.unfinished$/
export const LOOK_EVERY_MS = 60_000
/** After one that failed: often enough to be made up for, not so often that its sentence fills the log. */
const TRY_AGAIN_MS = 3_600_000

/**
 * `HH:MM KEPT [FOLDER]`, UTC.
 *
 * @param {string | undefined} text
 * @returns {{ hour: number, minute: number, kept: number, folder?: string } | undefined}
 */
export function readDailyBackup(text) {
  if (!text) return undefined
  const found = text.trim().match(/^([01]\d|2[0-3]):([0-5]\d)\s+([1-9]\d{0,3})(?:\s+(\S.*))?$/)
  if (!found) {
    throw new Failure(
      `SUIVI_BACKUP must be a time (UTC), how many backups are kept and, where it is not backups/ in the data folder, the folder, such as "03:00 7 /backups/suivi"; it is "${text}".`,
    )
  }
  const [, hour, minute, kept, folder] = found
  return { hour: Number(hour), minute: Number(minute), kept: Number(kept), folder }
}

/** Where backups go unless a place is named. */
export function backupFolder(dataFolder) {
  return path.join(dataFolder, 'backups')
}

/** The name of a backup that a person asks for. */
export function nameOfBackup(now) {
  return `suivi-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`
}

/** The file of the newest day whose hour has come: where it is missing it is made, also when nothing ran at that hour. */
export function dueName({ hour, minute }, now) {
  const sinceMidnight = (hour * 60 + minute) * 60_000
  const day = new Date(now.getTime() - sinceMidnight).toISOString().slice(0, 10)
  return `suivi-daily-${day}.backup`
}

/** Which of the names in a folder go: daily ones that are older than those kept, and what an interrupted one left. */
export function namesToRemove(names, kept) {
  const daily = names.filter((name) => DAILY.test(name)).sort()
  return [
    ...daily.slice(0, Math.max(0, daily.length - kept)),
    ...names.filter((name) => LEFT_BEHIND.test(name)),
  ]
}

/**
 * Makes what is due, when it is.
 *
 * @param {{ hour: number, minute: number, kept: number, folder: string }} plan
 * @param {{ make: (file: string) => Promise<unknown>, told: (line: string) => void, failed: (error: unknown) => Promise<void> | void,
 *   made?: () => Promise<boolean>, isAskedFor?: () => Promise<boolean> }} doing `made` and `failed` tell administrators, `made` until it gives that it
 *   did; `isAskedFor`: whether one of them has it tried again before its time. None of them rejects but `make`
 * @returns {(now: Date) => Promise<void>} to be called now and then; never rejects
 */
export function dailyBackups(
  plan,
  { make, told, failed, made = async () => true, isAskedFor = async () => false },
) {
  let busy = false
  let notBefore = 0
  let isUntold = false
  const isDue = async (now, file) => !existsSync(file) && (now.getTime() >= notBefore || (await isAskedFor()))
  return async (now) => {
    if (busy) return
    busy = true
    const file = path.join(plan.folder, dueName(plan, now))
    try {
      if (await isDue(now, file)) {
        await make(file)
        isUntold = true
        for (const name of namesToRemove(await readdir(plan.folder), plan.kept))
          await rm(path.join(plan.folder, name), { force: true })
        told(`The backup of the day is made: ${file}.`)
      }
    } catch (error) {
      notBefore = now.getTime() + TRY_AGAIN_MS
      await failed(error)
    }
    // Where it could not be told, at the next look.
    if (isUntold) isUntold = !(await made())
    busy = false
  }
}
