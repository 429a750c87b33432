import { openSheets } from './open-sheets.ts'

const EMPTY = { sheets: [{ name: '様式', cells: [] }] }

describe('settings in the document', () => {
  it('are kept in pieces that Google takes, surrogate pairs whole', async () => {
    const { host, services } = openSheets(EMPTY)
    const json = JSON.stringify({ decisions: Array.from({ length: 900 }, (_, n) => `𠮷野区の指標${String(n)}`) })
    await host.settings.set(json)
    expect(services.properties.size).toBeGreaterThan(3)
    expect(await host.settings.get()).toBe(json)
  })

  it('leave nothing behind when they shrink or go', async () => {
    const { host, services } = openSheets(EMPTY)
    await host.settings.set(JSON.stringify('あ'.repeat(9000)))
    await host.settings.set('{}')
    expect(services.properties.size).toBe(2)
    await host.settings.set(null)
    expect(await host.settings.get()).toBeNull()
    expect([...services.properties.keys()]).toEqual(['plansheet.count'])
  })

  it('count as none when a piece is lost, rather than be read in part', async () => {
    const { host, services } = openSheets(EMPTY)
    await host.settings.set(JSON.stringify('あ'.repeat(9000)))
    services.properties.delete('plansheet.1')
    expect(await host.settings.get()).toBeNull()
  })

  it('are refused when the document cannot hold them', async () => {
    const { host } = openSheets(EMPTY)
    await expect(host.settings.set('あ'.repeat(200_000))).rejects.toThrow(/保存できる大きさを超えました/u)
  })
})
