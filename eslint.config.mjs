import boundaries from 'eslint-plugin-boundaries'
import officeAddins from 'eslint-plugin-office-addins'
import tseslint from 'typescript-eslint'

/** The house (DESIGN.md): who may import whom. An arrow not listed here is refused. */
const ROOMS = {
  text: [],
  grid: [],
  model: ['text', 'grid'],
  profiles: ['text', 'grid', 'model'],
  compute: ['text', 'grid', 'model'],
  functions: ['text', 'grid', 'model', 'profiles', 'compute', 'recognize', 'rules'],
  recognize: ['text', 'grid', 'model', 'profiles', 'compute'],
  rules: ['text', 'grid', 'model', 'profiles', 'compute'],
  layout: ['text', 'grid', 'model', 'profiles', 'compute'],
  // The file spells the calls of our functions its own way (rewrite-formula.ts).
  xlsx: ['text', 'grid', 'model', 'functions'],
  app: ['text', 'grid', 'model', 'profiles', 'compute', 'recognize', 'rules', 'layout', 'functions', 'xlsx'],
}
const CORE = Object.keys(ROOMS)
/** The pane knows the browser, but no spreadsheet. */
const SPREADSHEETS = ['Excel', 'Office', 'CustomFunctions', 'SpreadsheetApp', 'google']
const HOST_NAMES = ['Excel', 'Office', 'CustomFunctions', 'SpreadsheetApp', 'window', 'document', 'process']

export default tseslint.config(
  {
    ignores: [
      'build',
      'dist',
      'out',
      'coverage',
      'reports',
      '.stryker-tmp',
      'node_modules',
      'src/**/generated',
      'appsscript',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'prefer-regex-literals': 'error',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': {
        typescript: {
          project: [
            'src/tsconfig.json',
            'src/taskpane/tsconfig.json',
            'src/hosts/*/tsconfig.json',
            'src/hosts/*/*/tsconfig.json',
          ],
          noWarnOnMultipleProjects: true,
        },
      },
      'boundaries/elements': [
        ...CORE.map((room) => ({ type: room, pattern: `src/${room}` })),
        { type: 'taskpane', pattern: 'src/taskpane' },
        { type: 'host', pattern: 'src/hosts/*', capture: ['host'] },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...CORE.map((room) => ({
              from: { element: { type: room } },
              allow: { to: { element: { type: [room, ...ROOMS[room]] } } },
            })),
            { from: { element: { type: 'taskpane' } }, allow: { to: { element: { type: ['taskpane', ...CORE] } } } },
            { from: { element: { type: 'host' } }, allow: { to: { element: { type: ['taskpane', ...CORE] } } } },
            {
              from: { element: { type: 'host' } },
              allow: { to: { element: { type: 'host', captured: { host: '{{ from.element.captured.host }}' } } } },
            },
          ],
        },
      ],
    },
  },
  {
    // 往復を数える — no sync in a loop, no load without names. The rules know a sync only by the variable's name: it is always `context`.
    files: ['src/hosts/excel/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  { files: ['src/taskpane/**/*.{ts,tsx}'], rules: { 'no-restricted-globals': ['error', ...SPREADSHEETS] } },
  {
    files: CORE.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...HOST_NAMES],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
)
