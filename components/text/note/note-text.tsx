import { directionOf } from '@/lib/ground/i18n/routing'
import { noteMarkup } from '@/lib/text/note/rules/note-markup'

/** What a person wrote in a note, in its own language and direction: on the public page, on the desk and in the preview alike. */
export function NoteText({ body, language }: { body: string; language: string }) {
  return (
    <div
      className="notetext"
      lang={language}
      dir={directionOf(language)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: elements of ours; what was typed is text in them (lib/text/note/rules/note-markup.test.ts)
      dangerouslySetInnerHTML={{ __html: noteMarkup(body) }}
    />
  )
}
