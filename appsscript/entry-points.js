/**
 * @OnlyCurrentDoc
 */

/** メニューを出します（承認の前にも動きます）。 */
function onOpen(e) {
  return Core_.onOpen(e)
}

/** アドインを入れた直後にメニューを出します。 */
function onInstall(e) {
  return Core_.onInstall(e)
}

/** 作業ウィンドウを開きます。 */
function openSidebar() {
  return Core_.openSidebar()
}

function api_outline(json) {
  return Core_.api_outline(json)
}

function api_read(json) {
  return Core_.api_read(json)
}

function api_apply(json) {
  return Core_.api_apply(json)
}

function api_writeSheet(json) {
  return Core_.api_writeSheet(json)
}

function api_removeSheet(json) {
  return Core_.api_removeSheet(json)
}

function api_select(json) {
  return Core_.api_select(json)
}

function api_selection(json) {
  return Core_.api_selection(json)
}

function api_settings(json) {
  return Core_.api_settings(json)
}
