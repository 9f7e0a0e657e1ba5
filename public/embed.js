// Cards of ours in frames of other sites, as high as they are. The same file stands in the card and, where the host wants it, in the host's page,
// which may be in a frame itself: the card says how high it is, and the host's page sets the height of the frame
// that said so. Nothing else is said or read.
if (!document.querySelector('main.embedded'))
  addEventListener('message', ({ data, source, origin }) => {
    const height = data?.suiviHeight
    if (!(height > 0 && height < 20000)) return
    for (const frame of document.querySelectorAll('iframe[src*="/embed/"]'))
      if (frame.contentWindow === source && new URL(frame.src).origin === origin) frame.height = Math.ceil(height)
  })
else if (parent !== window)
  new ResizeObserver(() =>
    parent.postMessage({ suiviHeight: document.documentElement.getBoundingClientRect().height }, '*'),
  ).observe(document.documentElement)
