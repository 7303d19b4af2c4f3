import type { FastifyInstance } from 'fastify'

/** A form as it stands in a page of ours: what a browser without script would send. */
export type PlainForm = {
  readonly action: string
  readonly multipart: boolean
  readonly values: Readonly<Record<string, string>>
  /** Every value a field of that name could take (radio, select, checkbox). */
  readonly choices: Readonly<Record<string, readonly string[]>>
  readonly buttons: readonly { readonly name: string; readonly value: string; readonly text: string }[]
}

const plainly = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found?.[1] === undefined ? undefined : plainly(found[1])
}
const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(=|\\s|>|/)`).test(tag)

/** The words of a page, without its tags. */
export const wordsOf = (html: string): string =>
  plainly(html.replace(/<(style|script|head)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')

const readForm = (source: string): PlainForm => {
  const head = /^<form[^>]*>/.exec(source)?.[0] ?? ''
  const values: Record<string, string> = {}
  const choices: Record<string, string[]> = {}
  const offer = (name: string, value: string) => {
    choices[name] = [...(choices[name] ?? []), value]
  }
  for (const [tag] of source.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const value = attribute(tag, 'value') ?? ''
    const type = attribute(tag, 'type') ?? 'text'
    if (name === undefined || type === 'file') continue
    if (type === 'radio' || type === 'checkbox') {
      offer(name, value)
      if (has(tag, 'checked')) values[name] = value
    } else values[name] = value
  }
  for (const [all, tag] of source.matchAll(/(<select[^>]*>)[\s\S]*?<\/select>/g)) {
    const name = attribute(tag ?? '', 'name') ?? ''
    values[name] = ''
    for (const [option] of all.matchAll(/<option[^>]*>/g)) {
      const value = attribute(option, 'value') ?? ''
      offer(name, value)
      if (has(option, 'selected')) values[name] = value
    }
  }
  for (const [, tag, inside] of source.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(tag ?? '', 'name')
    if (name !== undefined) values[name] = plainly(inside ?? '')
  }
  const buttons = [...source.matchAll(/(<button[^>]*>)([\s\S]*?)<\/button>/g)].map(([, tag, text]) => ({
    name: attribute(tag ?? '', 'name') ?? '',
    value: attribute(tag ?? '', 'value') ?? '',
    text: wordsOf(text ?? '').trim(),
  }))
  return {
    action: attribute(head, 'action') ?? '',
    multipart: attribute(head, 'enctype') === 'multipart/form-data',
    values,
    choices,
    buttons,
  }
}

/** The forms of a page, the one in the footer left out. */
export const formsIn = (html: string): readonly PlainForm[] =>
  [...html.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([source]) => readForm(source))
    .filter(({ action }) => action !== '/leave')

export type Shown = { readonly status: number; readonly url: string; readonly html: string }
export type Press = { readonly button?: { readonly name: string; readonly value: string }; readonly file?: File }

export type PlainBrowser = {
  readonly go: (url: string) => Promise<Shown>
  readonly send: (form: PlainForm, typed?: Readonly<Record<string, string>>, press?: Press) => Promise<Shown>
  readonly cookies: () => string
}

/** A phone without script: plain requests, cookies, and 303 is followed. */
export const plainBrowser = (pages: FastifyInstance): PlainBrowser => {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  type Answered = Awaited<ReturnType<typeof pages.inject>>
  const keep = (answer: Answered): void => {
    for (const { name, value } of answer.cookies) {
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
  }
  const go = async (url: string, hops = 0): Promise<Shown> => {
    const answer = await pages.inject({ method: 'GET', url, headers: { cookie: cookies() } })
    keep(answer)
    const { location } = answer.headers
    if (answer.statusCode === 303 && location !== undefined && hops < 5) return go(location, hops + 1)
    return { status: answer.statusCode, url, html: answer.body }
  }
  return {
    cookies,
    go: (url) => go(url),
    send: async (form, typed = {}, press = {}) => {
      const values = { ...form.values, ...typed }
      if (press.button !== undefined && press.button.name !== '') values[press.button.name] = press.button.value
      const body = form.multipart ? new FormData() : new URLSearchParams()
      for (const [name, value] of Object.entries(values)) body.set(name, value)
      if (press.file !== undefined && body instanceof FormData) body.set('file', press.file, press.file.name)
      const sent = new Request('http://phone.test/', { method: 'POST', body })
      const answer = await pages.inject({
        method: 'POST',
        url: form.action,
        headers: {
          cookie: cookies(),
          'content-type': sent.headers.get('content-type') ?? '',
          'sec-fetch-site': 'same-origin',
        },
        payload: Buffer.from(await sent.arrayBuffer()),
      })
      keep(answer)
      const { location } = answer.headers
      if (answer.statusCode === 303 && location !== undefined) return go(location)
      return { status: answer.statusCode, url: form.action, html: answer.body }
    },
  }
}
