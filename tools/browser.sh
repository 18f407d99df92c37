#!/bin/sh
# Prints the path of a Chromium for pictures of models and browser tests; on Debian as root it installs one.
set -eu

find_browser() {
  for candidate in "${CHROMIUM:-}" /usr/bin/chromium chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    [ -n "$candidate" ] || continue
    command -v "$candidate" && return 0
  done
  return 1
}

if [ -n "${CHROMIUM:-}" ] && ! command -v "$CHROMIUM" >/dev/null; then
  echo "CHROMIUM=$CHROMIUM 不是可执行文件。" >&2
  exit 1
fi
find_browser && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "没有找到 Chromium，正在安装 chromium 与中文字体……" >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-noto-cjk; } >&2
  find_browser && exit 0
fi

echo "没有找到 Chromium：请安装 chromium（及中文字体，如 fonts-noto-cjk），或用环境变量 CHROMIUM 指明其路径。" >&2
exit 1
