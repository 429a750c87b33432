/**
 * 試験用のOffice.jsの入口 — what stands at office/office.js in the thin-shim tests: before the genuine library our bridge, behind it what the loader
 * would have brought. The library itself is served as it is.
 */
export const SHIM = `
window._richApiNativeBridge = {
  sendMessageToHost(text) {
    workbookReceive(text).then((messages) => messages.forEach((message) => this.onMessageFromHost(message)))
  },
}
document.write('<script src="office/excel-web-16.00.js"><\\/script><script src="office/after-shim.js"><\\/script>')
`

export const AFTER_SHIM = `
OfficeExtension.CommonUtility._doApiNotSupportedCheck = true
const newest = Number(new URLSearchParams(location.search).get('api') ?? 20)
const isSetSupported = (set, version = '1.1') =>
  set === 'ExcelApi' ? Number(version.split('.')[1]) <= newest : set !== 'ExcelApiOnline' && set !== 'ExcelApiDesktop'
const context = { requirements: { isSetSupported }, displayLanguage: 'ja-JP', contentLanguage: 'ja-JP', host: 'Excel', platform: 'OfficeOnline' }
OSF._OfficeAppFactory = {
  getContext: () => context,
  getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', hostSpecificFileVersion: '16.00' }),
  getClientEndPoint: () => null,
}
Office.onReady = () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' })
window.ribbon = {}
Office.actions = { associate: (name, handler) => (window.ribbon[name] = handler) }
Office.addin = { showAsTaskpane: () => Promise.resolve() }
CustomFunctions.associate ??= (id, body) => (CustomFunctionMappings[id] = body)
`

/** Excel on the web, as the pane sees it: the page around its frame. Answers the genuine handshake; the workbook itself is at the other end of \`workbookReceive\`. */
export const PARENT = `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>Excel</title><style>html,body,iframe{margin:0;width:100%;height:100%;border:0}</style></head>
<body><script>
const APP_CONTEXT = {
  _id: 'pane', _appName: 16, _appVersion: '16.00', _appUILocale: 'ja-JP', _dataLocale: 'ja-JP', _docUrl: 'https://plansheet.example/見本.xlsx',
  _clientMode: 1, _settings: [], _reason: 0, _osfControlType: 1, _eToken: '', _correlationId: 'c1', _appInstanceId: 'i1', _touchEnabled: false,
  _commerceAllowed: false, _hostCustomMessage: '', _initialDisplayMode: 0, _isDialog: false,
  _requirementMatrix: JSON.stringify({ ExcelApi: '1.17', SharedRuntime: '1.2', RibbonApi: '1.1', CustomFunctionsRuntime: '1.3', AddinCommands: '1.1' }),
}
let frame
let conversation
window.asked = []
const send = (message) => frame.postMessage(JSON.stringify({ _origin: location.href, _conversationId: conversation, _serializerVersion: 1, ...message }), location.origin)
const answer = (request, data, isEvent = false) =>
  send({ _messageType: 1, _actionName: request._actionName, _correlationId: request._correlationId, _errorCode: 0, _responseType: isEvent ? 1 : 0, _data: data })
window.press = (name) => window.listening.appCommandInvoked && send({ _messageType: 1, _actionName: 'appCommandInvoked', _correlationId: window.listening.appCommandInvoked, _errorCode: 0, _responseType: 1, _data: ['Plan.Ribbon', name, JSON.stringify({ source: { id: 'Plan.Ribbon' } })] })
window.listening = {}
window.addEventListener('message', async ({ data, source }) => {
  if (typeof data !== 'string' || !data.startsWith('{')) return
  const request = JSON.parse(data)
  frame = source
  conversation = request._conversationId
  window.asked.push(request._actionName)
  if (request._actionName === 'ContextActivationManager_getAppContextAsync') return answer(request, APP_CONTEXT)
  if (request._actionName === 'ContextActivationManager_notifyHost') return
  if (request._actionName === 'executeMethod') return execute(request)
  window.listening[request._actionName] = request._correlationId
  answer(request, { Error: 0 })
})
async function execute(request) {
  const { DdaMethod, ArrayData } = request._data
  if (DdaMethod.DispatchId !== 93) return answer(request, { Version: 1, Error: 0 })
  const [reply, ...events] = await workbookReceive(JSON.stringify({ id: 0, type: 1, message: { body: ArrayData[4] } }))
  const { statusCode, body } = JSON.parse(reply).message
  answer(request, { Version: 1, Error: 0, Data: [statusCode, [], body] })
}
const pane = document.createElement('iframe')
pane.src = '/taskpane.html?_host_Info=Excel$Web$16.00$ja-JP$telemetry$$disableLogging$0#&_xdm_Info=' + encodeURIComponent('conv1|pane|' + location.origin)
document.body.append(pane)
</script></body></html>`
