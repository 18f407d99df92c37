#!/bin/sh
# Sees to it that pdfsig and certutil are there, which check seals without us; on Debian as root it installs them.
set -eu

there() {
  command -v pdfsig >/dev/null && command -v certutil >/dev/null
}

there && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "没有找到 pdfsig 或 certutil，正在安装 poppler-utils 与 libnss3-tools……" >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends poppler-utils libnss3-tools; } >&2
  there && exit 0
fi

echo "没有找到 pdfsig 或 certutil：请安装 poppler-utils 与 libnss3-tools。" >&2
exit 1
