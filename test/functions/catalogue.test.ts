import { CALLS } from '../../src/functions/calls.ts'
import { CATALOGUE } from '../../src/functions/catalogue.ts'

describe('the catalogue', () => {
  it('documents every function that is called, in the same order', () => {
    expect(CATALOGUE.map(({ name, body }) => ({ name, body }))).toEqual(CALLS.map(({ name, body }) => ({ name, body })))
  })

  it('has words for every parameter', () => {
    expect(CATALOGUE.map(({ parameters }) => parameters.length)).toEqual(
      CALLS.map(({ parameters }) => parameters.length),
    )
  })

  it('names functions and parameters once', () => {
    expect(new Set(CATALOGUE.map(({ name }) => name)).size).toBe(CATALOGUE.length)
    for (const { parameters } of CATALOGUE) {
      expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length)
      for (const { id } of parameters) expect(id).toMatch(/^[a-z][A-Za-z]*$/u)
    }
  })
})
