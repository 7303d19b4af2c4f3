// 大厅的屏幕和我的号: looks again every few seconds; where the line is lost the last picture stays, and says so.
;(() => {
  var shown = document.getElementById('now')
  var lost = document.getElementById('lost')
  if (!shown || !lost || !window.fetch) return
  var wait = 5000
  var again = () => {
    setTimeout(look, wait + Math.random() * 1000)
  }
  var look = () => {
    fetch(location.href, { headers: { accept: 'text/html' } })
      .then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        return answer.text()
      })
      .then((text) => {
        var fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('now')
        if (!fresh) throw new Error('another page')
        shown.replaceChildren.apply(shown, Array.prototype.slice.call(fresh.childNodes))
        lost.hidden = true
        wait = 5000
      })
      .catch(() => {
        lost.hidden = false
        wait = Math.min(wait * 2, 60000)
      })
      .then(again)
  }
  again()
})()
