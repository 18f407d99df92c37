#!/bin/sh
# Prints the path of a Firefox for the browser test of the second browser; on Debian as root it installs Firefox ESR.
set -eu

find_browser() {
  for candidate in "${FIREFOX:-}" /usr/bin/firefox-esr firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox; do
    [ -n "$candidate" ] || continue
    command -v "$candidate" && return 0
  done
  return 1
}

if [ -n "${FIREFOX:-}" ] && ! command -v "$FIREFOX" >/dev/null; then
  echo "FIREFOX=$FIREFOX 不是可执行文件。" >&2
  exit 1
fi
find_browser && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "没有找到 Firefox，正在安装 firefox-esr 与中文字体……" >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends firefox-esr fonts-noto-cjk; } >&2
  find_browser && exit 0
fi

echo "没有找到 Firefox：请安装 firefox-esr（及中文字体，如 fonts-noto-cjk），或用环境变量 FIREFOX 指明其路径。" >&2
exit 1
