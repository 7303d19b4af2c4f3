import { forEachDatabase } from '@xiqian/ledger/testing'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkFile } from '../src/http/upload.ts'
import { newKey, officeSql, openDoor, people, signedIn, type TestDoor } from './http-house.ts'

const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#c00' } })
const jpegWithPlace = () =>
  picture()
    .withExif({ IFD0: { Copyright: 'canary' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 20/1 0/1' } })
    .jpeg()
    .toBuffer()
const pdf = (inside = '') =>
  Buffer.from(`%PDF-1.4\n1 0 obj <</Type /Catalog ${inside}>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`)

describe('What a file is by its content', () => {
  test('an image is written anew: the place and the camera are gone, the picture is there', async () => {
    const came = await jpegWithPlace()
    expect(came.includes('canary')).toBe(true)
    const file = await checkFile(new Uint8Array(came))
    if ('refused' in file) throw new Error(file.refused)
    expect(file.kind).toBe('image/jpeg')
    expect(Buffer.from(file.bytes).includes('canary')).toBe(false)
    expect(await sharp(file.bytes).metadata()).toMatchObject({ width: 40, height: 20 })
    expect((await sharp(file.bytes).metadata()).exif).toBeUndefined()
  })

  test('what hides behind the pixels of a PNG does not come through', async () => {
    const came = Buffer.concat([
      await picture().png().toBuffer(),
      Buffer.from('<script>alert(1)</script>PK\u0003\u0004'),
    ])
    const file = await checkFile(new Uint8Array(came))
    if ('refused' in file) throw new Error(file.refused)
    expect(Buffer.from(file.bytes).includes('script')).toBe(false)
  })

  test('a PDF without a script is taken as it is', async () => {
    expect(await checkFile(new Uint8Array(pdf()))).toMatchObject({ kind: 'application/pdf' })
  })

  const header = (width: number, height: number) => {
    const bytes = Buffer.alloc(33)
    bytes.write('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1')
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    bytes.writeUInt8(8, 24)
    bytes.writeUInt8(2, 25)
    return bytes
  }

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'malformed'],
    [
      'an SVG with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'file-kind',
    ],
    ['a GIF', () => picture().gif().toBuffer(), 'file-kind'],
    ['a zip', () => Buffer.from('PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'file-kind'],
    ['a page called .jpg', () => Buffer.from('<html>not a picture</html>'), 'file-kind'],
    ['a truncated picture', async () => (await picture().jpeg().toBuffer()).subarray(0, 200), 'file-kind'],
    ['a PNG that claims 60000 x 60000', () => header(60_000, 60_000), 'file-kind'],
    ['a PDF with /JavaScript', () => pdf('/OpenAction <</S /JavaScript /JS (app.alert(1))>>'), 'file-kind'],
    ['a PDF with a written-out /J#53', () => pdf('/AA <</S /J#61vaScript /J#53 (1)>>'), 'file-kind'],
    ['a PDF that launches', () => pdf('/A <</S /Launch /F (cmd.exe)>>'), 'file-kind'],
    ['half a PDF', () => pdf().subarray(0, 40), 'file-kind'],
    ['more than 8 MiB', () => Buffer.alloc(8 * 1024 * 1024 + 1, 0xff), 'too-large'],
  ])('refuses %s', async (_, make, refused) => {
    expect(await checkFile(new Uint8Array(await make()))).toMatchObject({ refused })
  })
})

describe('上传 Over the door', () => {
  forEachDatabase(
    ({ memory }) => {
      let house: TestDoor
      beforeAll(async () => {
        house = await openDoor(memory())
      })
      afterAll(async () => {
        await house.door.close()
        house.close()
      })

      const send = async (
        file: Buffer,
        {
          url = '/cases/610112-26-uploads000/files?material=property-certificate',
          key = newKey(),
          field = 'file',
        } = {},
      ) => {
        const man = await signedIn(house.door, { kind: 'citizen', ...people.man })
        const edge = '----edge'
        const head = `--${edge}\r\nContent-Disposition: form-data; name="${field}"; filename="../../etc/passwd.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`
        return house.door.inject({
          method: 'POST',
          url,
          headers: { ...man, 'idempotency-key': key, 'content-type': `multipart/form-data; boundary=${edge}` },
          payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${edge}--\r\n`)]),
        })
      }

      test('a picture is taken; the same file under the same key is the same act, another file another', async () => {
        const came = await jpegWithPlace()
        const key = newKey()
        const first = await send(came, { key })
        expect(first.statusCode, first.body).toBe(200)
        expect((await send(came, { key })).body).toBe(first.body)
        expect((await send(pdf(), { key })).json()).toMatchObject({ refused: 'same-key-other-request' })
      })

      test('a script, too much, or no file is refused before it comes to a desk', async () => {
        expect((await send(pdf('/JS (1)'))).json()).toMatchObject({ refused: 'file-kind' })
        const large = await send(Buffer.alloc(9 * 1024 * 1024, 0xff))
        expect([large.statusCode, large.json().refused]).toEqual([413, 'too-large'])
        const man = await signedIn(house.door, { kind: 'citizen', ...people.man })
        const json = await house.door.inject({
          method: 'POST',
          url: '/cases/610112-26-uploads000/files?material=x',
          payload: {},
          headers: { ...man, 'idempotency-key': newKey() },
        })
        expect([json.statusCode, json.json().detail.where]).toEqual([400, 'file'])
      })

      test('without the name of the material it is refused', async () => {
        const answer = await send(await jpegWithPlace(), { url: '/cases/610112-26-uploads000/files' })
        expect(answer.statusCode).toBe(400)
      })
    },
    { folders: [officeSql] },
  )
})
