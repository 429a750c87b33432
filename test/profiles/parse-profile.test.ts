import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { indicatorTable } from '../../src/profiles/indicator-table.ts'
import { PROFILES } from '../../src/profiles/index.ts'
import { osakaR5 } from '../../src/profiles/osaka-r5.ts'
import { parseProfile } from '../../src/profiles/parse-profile.ts'
import { profileSchema } from '../../src/profiles/profile-schema.ts'

const MINIMAL = { schema: 1, id: 'mihon', extends: 'osaka-r5' }

describe('parseProfile', () => {
  it('takes everything from the profile it extends', () => {
    expect(parseProfile(MINIMAL)).toEqual({ ...osakaR5, id: 'mihon' })
  })

  it('overrides only what is named', () => {
    const profile = parseProfile({
      ...MINIMAL,
      title: '見本市の様式',
      municipality: '見本市',
      fields: [{ id: 'challenge', title: '現状と課題', label: { texts: ['現状と課題'] } }],
      scale: { A: ['○'], B: ['×'] },
      sheetWords: { old: ['去年'] },
      indicatorTable: {
        columns: [
          { id: 'name', texts: ['成果指標'] },
          { id: 'extra:所管', texts: ['所管'] },
        ],
      },
      severities: { WIDTH_MIXED: 'off' },
    })
    const challenge = osakaR5.fields.find(({ id }) => id === 'challenge')
    expect(profile.title).toBe('見本市の様式')
    expect(profile.municipality).toBe('見本市')
    expect(profile.fields.find(({ id }) => id === 'challenge')).toEqual({
      ...challenge,
      title: '現状と課題',
      label: { ...challenge?.label, texts: ['現状と課題'] },
    })
    expect(profile.fields).toHaveLength(osakaR5.fields.length)
    expect(profile.scale).toEqual({ ...osakaR5.scale, A: ['○'], B: ['×'] })
    expect(profile.sheetWords).toEqual({ ...osakaR5.sheetWords, old: ['去年'] })
    expect(profile.indicatorTable.columns.find(({ id }) => id === 'name')).toEqual({ id: 'name', texts: ['成果指標'] })
    expect(profile.indicatorTable.columns[profile.indicatorTable.columns.length - 1]).toEqual({
      id: 'extra:所管',
      texts: ['所管'],
    })
    expect(profile.severities).toEqual({ WIDTH_MIXED: 'off' })
  })

  it('adds a field of its own at the end', () => {
    const profile = parseProfile({
      ...MINIMAL,
      fields: [{ id: 'extra:関係課', scope: 'issue', label: { texts: ['関係課'] } }],
    })
    expect(profile.fields[profile.fields.length - 1]).toEqual({
      id: 'extra:関係課',
      title: '関係課',
      scope: 'issue',
      type: 'text',
      label: { texts: ['関係課'], pattern: null, fuzzy: 0, tail: true, join: true },
      find: ['right', 'below', 'same-cell'],
      required: 'never',
    })
  })

  it('stands on its own with the words and tables of the generic table', () => {
    const profile = parseProfile({
      schema: 1,
      id: 'own',
      fields: [{ id: 'goal', label: { texts: ['めざす姿'] } }, { id: 'heading' }],
    })
    expect(profile).toMatchObject({ id: 'own', title: 'own', version: '1.0.0', titleWords: indicatorTable.titleWords })
    expect(profile.fields.map(({ id, title }) => [id, title])).toEqual([
      ['goal', 'めざす姿'],
      ['heading', 'heading'],
    ])
  })

  it('accepts each built-in profile as a file of its own', () => {
    for (const profile of PROFILES) expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile)
  })

  it.each([
    ['an unknown key', { ...MINIMAL, lables: [] }, '（全体）：「lables」という項目はありません'],
    ['a wrong type', { ...MINIMAL, title: 3 }, 'title：文字列で書いてください'],
    ['a wrong word', { ...MINIMAL, page: { paper: 'B5' } }, 'page.paper：「A4」、「A3」のどれかで書いてください'],
    ['a number out of range', { ...MINIMAL, confidence: 2 }, 'confidence：1以下で書いてください'],
    ['a number too small', { ...MINIMAL, confidence: -1 }, 'confidence：0以上で書いてください'],
    ['an empty text', { ...MINIMAL, title: '' }, 'title：1文字以上で書いてください'],
    ['an unknown field', { ...MINIMAL, fields: [{ id: 'gaol' }] }, 'fields.0.id：決められた書き方ではありません'],
    ['no list', { ...MINIMAL, fields: {} }, 'fields：一覧（配列）で書いてください'],
    [
      'a base that does not exist',
      { ...MINIMAL, extends: 'osaka-r9' },
      'extends：様式定義「osaka-r9」がありません。使えるのは osaka-r5、osaka-legacy、indicator-table です',
    ],
    [
      'a pattern that is none',
      { ...MINIMAL, fields: [{ id: 'goal', label: { pattern: '(' } }] },
      'label.pattern：「(」は正規表現として読めません',
    ],
    ['no object at all', 'osaka-r5', '（全体）：項目の組（オブジェクト）で書いてください'],
  ])('refuses %s and says where', (_, json, message) => {
    expect(() => parseProfile(json)).toThrow(message)
  })

  it('names every fault at once', () => {
    expect(() => parseProfile({ schema: 2, id: '' })).toThrow(
      /schema：「1」のどれかで書いてください[\s\S]*\nid?[\s\S]*1文字以上|schema[\s\S]*\n[\s\S]*id：1文字以上/u,
    )
  })
})

describe('docs/profile.schema.json', () => {
  it('is made from the description that parseProfile checks by', () => {
    const written = JSON.parse(readFileSync(join(__dirname, '../../docs/profile.schema.json'), 'utf8')) as object
    expect(written).toMatchObject(
      JSON.parse(JSON.stringify(z.toJSONSchema(profileSchema, { target: 'draft-2020-12' }))) as object,
    )
  })
})

describe('docs/profile.md', () => {
  const page = readFileSync(join(__dirname, '../../docs/profile.md'), 'utf8')
  const examples = page
    .split('```json\n')
    .slice(1)
    .map((part) => part.split('```')[0] ?? '')

  it.each(examples)('shows an example that can be used: %#', (example) => {
    expect(() => parseProfile(JSON.parse(example))).not.toThrow()
  })
})

describe('PROFILES', () => {
  it('have ids of their own, labels for every field but patterns, and patterns that compile', () => {
    expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length)
    for (const { fields } of PROFILES) {
      for (const { label } of fields) {
        expect(label.texts.length + (label.pattern ? 1 : 0)).toBeGreaterThan(0)
        if (label.pattern !== null) expect(() => new RegExp(label.pattern ?? '', 'u')).not.toThrow()
      }
    }
  })
})
