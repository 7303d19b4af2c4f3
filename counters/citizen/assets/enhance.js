// Small comforts; every page works without them.
;(() => {
  var all = (query) => Array.prototype.slice.call(document.querySelectorAll(query))
  var box = document.getElementById('errors')
  if (box) box.focus()
  all('[data-print]').forEach((key) => {
    key.hidden = false
    key.addEventListener('click', () => {
      window.print()
    })
  })
  all('[data-copy]').forEach((key) => {
    if (!navigator.clipboard) return
    key.hidden = false
    key.addEventListener('click', () => {
      navigator.clipboard.writeText(document.getElementById(key.dataset.copy).value).then(() => {
        key.textContent = key.dataset.copied
      })
    })
  })
  // A second tap while the first is on its way does nothing; the form's key would make it harmless anyway.
  all('form').forEach((form) => {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) return event.preventDefault()
      form.dataset.sent = 'yes'
    })
  })
  window.addEventListener('pageshow', () => {
    all('form').forEach((form) => {
      delete form.dataset.sent
    })
  })
  // 候号: asks as often as the house says; the page itself comes again only when something changed.
  var tag = ''
  var follow = () => {
    var line = document.getElementById('queue')
    var again = line && Number(line.dataset.again)
    if (!again || !window.fetch) return
    setTimeout(() => {
      fetch(line.dataset.queue, { headers: tag ? { 'if-none-match': tag } : {}, cache: 'no-store' })
        .then((answer) => {
          if (answer.status !== 200) return follow()
          tag = answer.headers.get('etag') || ''
          return fetch(location.href)
            .then((page) => page.text())
            .then((text) => {
              var fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('queue')
              if (fresh) line.replaceWith(fresh)
              follow()
            })
        })
        .catch(follow)
    }, again * 1000)
  }
  follow()
})()
