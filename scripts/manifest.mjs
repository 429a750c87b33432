import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { BUTTONS, CELL_BUTTONS, DEV_NAMES, LONG_STRINGS, NAMES, SHORT_STRINGS } from '../manifest/words.mjs'

/**
 * マニフェストを作る — one template for development and delivery; where the add-in is delivered from is the one thing that differs.
 *   node scripts/manifest.mjs --origin https://addin.example.lg.jp --out manifest.xml
 * The development manifest has an id of its own, so that both can be installed side by side.
 */
const ID = '5d0c2c3e-8d0b-4a53-9f0e-7c6a2f1b9e41'
const DEV_ID = 'b1a4f7d2-3c68-4f0a-8a57-2e9d6c5f1a08'
export const DEFAULT_ORIGIN = 'https://plansheet.example'
export const DEV_ORIGIN = 'https://localhost:3000'

const template = readFileSync(new URL('../manifest/manifest.template.xml', import.meta.url), 'utf8')
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

export function manifestXml({ origin = DEFAULT_ORIGIN, development = false } = {}) {
  assertOrigin(origin, development)
  const names = development ? DEV_NAMES : NAMES
  const values = {
    id: development ? DEV_ID : ID,
    version: `1.${version}`, // Microsoft's catalogues take no add-in below 1.0
    origin,
    'name.ja': escaped(names.ja),
    'name.en': escaped(names.en),
    icons: ICONS,
    ...Object.fromEntries(['look', 'fill', 'make'].map((group) => [`buttons.${group}`, groupXml(group)])),
    'buttons.cell': CELL_BUTTONS.map((id) => controlXml(buttonOf(id), 'Cell', 14)).join('\n'),
    shortStrings: stringsXml({ ...SHORT_STRINGS, ...labels('label') }),
    longStrings: stringsXml({ ...LONG_STRINGS, ...labels('tip') }),
  }
  return template.replace(/\{\{([\w.]+)\}\}/gu, (whole, key) => values[key] ?? whole)
}

/** Excel takes https alone; a delivered manifest never points to a developer's machine. */
function assertOrigin(origin, development) {
  const { protocol, hostname, origin: plain } = new URL(origin)
  if (protocol !== 'https:' || plain !== origin) throw new Error(`not an https origin: ${origin}`)
  if (!development && /^(?:localhost|127\.|\[::1\])/u.test(hostname))
    throw new Error(`not a place to deliver from: ${origin}`)
}

const ICONS = [16, 32, 80].map((size) => `<bt:Image size="${size}" resid="Icon.${size}"/>`).join('')

function buttonOf(id) {
  const button = BUTTONS.find((each) => each.id === id)
  if (!button) throw new Error(`no button ${id}`)
  return button
}

const groupXml = (group) =>
  BUTTONS.filter((button) => button.group === group)
    .map((button) => controlXml(button, 'Ribbon', 16))
    .join('\n')

function controlXml({ id, command }, place, indent) {
  const action =
    command === null
      ? [
          '  <Action xsi:type="ShowTaskpane">',
          '    <TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>',
          '    <SourceLocation resid="Page.Url"/>',
          '  </Action>',
        ]
      : ['  <Action xsi:type="ExecuteFunction">', `    <FunctionName>${command}</FunctionName>`, '  </Action>']
  return [
    `<Control xsi:type="Button" id="Plan.${place}.${id}">`,
    `  <Label resid="${id}.Label"/>`,
    '  <Supertip>',
    `    <Title resid="${id}.Label"/>`,
    `    <Description resid="${id}.Tip"/>`,
    '  </Supertip>',
    `  <Icon>${ICONS}</Icon>`,
    ...action,
    '</Control>',
  ]
    .map((line) => ' '.repeat(indent) + line)
    .join('\n')
}

const labels = (part) =>
  Object.fromEntries(BUTTONS.map((button) => [`${button.id}.${part === 'tip' ? 'Tip' : 'Label'}`, button[part]]))

const stringsXml = (strings) =>
  Object.entries(strings)
    .map(([id, { ja, en }]) =>
      [
        `        <bt:String id="${id}" DefaultValue="${escaped(ja)}">`,
        `          <bt:Override Locale="en-US" Value="${escaped(en)}"/>`,
        '        </bt:String>',
      ].join('\n'),
    )
    .join('\n')

const escaped = (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;')

const optionIn = (name) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

if (process.argv[1]?.endsWith('manifest.mjs')) {
  const development = process.argv.includes('--dev')
  const out = optionIn('out') ?? 'manifest.xml'
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(
    out,
    manifestXml({ origin: optionIn('origin') ?? (development ? DEV_ORIGIN : DEFAULT_ORIGIN), development }),
  )
}
