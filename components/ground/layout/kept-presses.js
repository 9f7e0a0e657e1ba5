// The first script of pages for signed-in people, served as it stands. Such a page can be seen before the framework's script runs in it: what is
// pressed until then and would come to nothing is kept, and done once the page is awake (`awake.tsx`). Links, buttons that send a form and whatever
// folds do without script what they do, and are left alone.
;(() => {
  /** In the order in which they came: each presses once what was pressed. */
  const kept = []

  /** What only a script answers to, and the form is not sent by it. */
  const pressed = ({ target }) => target instanceof Element && target.closest('button[type="button"]')

  const isTyping = (target) =>
    target instanceof Element &&
    target.closest('textarea, select, [contenteditable], input:not([type="checkbox"]):not([type="submit"])')

  function onClick(event) {
    const button = pressed(event)
    if (!button) return
    // Nobody else hears of it now: it would be done twice.
    event.stopImmediatePropagation()
    keep(button, () => button.click())
  }

  function onKey(event) {
    const { key, repeat, ctrlKey, metaKey, altKey, isComposing, target } = event
    if (key.length !== 1 || key === ' ' || repeat || ctrlKey || metaKey || altKey || isComposing) return
    if (isTyping(target)) return
    event.stopImmediatePropagation()
    keep(event, () =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      ),
    )
  }

  function onChange({ target }) {
    if (!(target instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(target.type)) return
    const { checked } = target
    // The box keeps what was chosen. Who listens for it hears of a change alone, so it is put back as it was and chosen again.
    keep(target, () => {
      target.checked = !checked
      target.click()
    })
  }

  function keep(what, press) {
    const earlier = kept.findIndex((each) => each.what === what)
    if (earlier >= 0) kept.splice(earlier, 1)
    kept.push({ what, press })
    document.documentElement.dataset.kept = ''
  }

  function onAwake() {
    for (const [name, listener] of listeners) removeEventListener(name, listener, true)
    delete document.documentElement.dataset.kept
    for (const { press } of kept.splice(0)) press()
  }

  const listeners = Object.entries({
    click: onClick,
    keydown: onKey,
    change: onChange,
    'suivi:awake': onAwake,
  })
  for (const [name, listener] of listeners) addEventListener(name, listener, true)
})()
