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
})()
