import { MemoryHost } from '../../../src/hosts/memory/memory-host.ts'
import { describeHost } from '../contract.ts'

describeHost('the memory host', (book) => Promise.resolve(new MemoryHost(book)))

describe('the memory host', () => {
  it('tells its listeners of each change until they leave', async () => {
    const host = new MemoryHost({ sheets: [{ name: '様式', cells: [] }] })
    let heard = 0
    const leave = host.onChanged(() => heard++)
    const edit = {
      at: { sheet: '様式', cell: 'A1' },
      before: '',
      value: { kind: 'text', text: 'A' },
      reason: '',
    } as const
    await host.apply([edit])
    leave()
    await host.apply([{ ...edit, before: 'A', value: { kind: 'blank' } }])
    expect(heard).toBe(1)
  })

  it('remembers what was opened and shown', async () => {
    const host = new MemoryHost({ sheets: [] })
    await host.openWorkbook(new Uint8Array([1]))
    await host.select({ sheet: '様式', cell: 'C14' })
    expect([host.opened.length, host.selected]).toEqual([1, { sheet: '様式', cell: 'C14' }])
  })
})
