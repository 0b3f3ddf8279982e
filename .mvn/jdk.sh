# SPDX-License-Identifier: Apache-2.0
# Finds a JDK 25. Sourced by ./tacit and ./mvnw; sets JAVA_HOME or prints one line and exits with 2.
# TACIT_JDK_SEARCH, folders joined by ':', replaces the usual places (tests use it).

is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r tacit_line; do
    case "$tacit_line" in 'JAVA_VERSION="25'[\".+-]*) return 0 ;; esac
  done <"$1/release"
  return 1
}

# The home of a java command, through every link to it.
home_of_command() {
  tacit_link=$1
  while [ -L "$tacit_link" ]; do
    tacit_to=$(readlink "$tacit_link")
    case "$tacit_to" in
    /*) tacit_link=$tacit_to ;;
    *) tacit_link=${tacit_link%/*}/$tacit_to ;;
    esac
  done
  tacit_link=${tacit_link%/*}
  printf '%s\n' "${tacit_link%/*}"
}

# Takes the first folder of a list that is a JDK 25.
use_first_of() {
  for tacit_home in "$@"; do
    if is_jdk_25 "$tacit_home"; then
      JAVA_HOME=$tacit_home
      return 0
    fi
  done
  return 1
}

use_path() {
  tacit_java=$(command -v java) && use_first_of "$(home_of_command "$tacit_java")"
}

use_usual_places() {
  use_first_of /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec
}

use_search_list() {
  tacit_ifs=$IFS
  IFS=:
  set -f
  # shellcheck disable=SC2086 # the list is split at ':' on purpose
  set -- $TACIT_JDK_SEARCH
  IFS=$tacit_ifs
  set +f
  use_first_of "$@"
}

find_jdk_25() {
  if [ -n "${TACIT_JDK_SEARCH+set}" ]; then
    use_search_list && return 0
  elif [ -n "${JAVA_HOME-}" ] && is_jdk_25 "$JAVA_HOME"; then
    return 0
  else
    { use_path || use_usual_places; } && return 0
  fi
  echo "tacit: no JDK 25 found in JAVA_HOME, PATH or the usual places; install one ('apt install openjdk-25-jdk', 'brew install openjdk@25' or 'sdk install java 25-tem') or set JAVA_HOME to it" >&2
  exit 2
}

find_jdk_25
export JAVA_HOME
