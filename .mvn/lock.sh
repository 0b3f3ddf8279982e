# SPDX-License-Identifier: Apache-2.0
# One build at a time in one working tree. Sourced by ./tacit and ./mvnw with $root set; the lock
# is on file number 9 and ends with the process, however it ends.

take_build_lock() {
  [ -z "${TACIT_BUILD_LOCK-}" ] || return 0 # a process above us holds it
  exec 9>>"$root/.mvn/build.lock" # beside target, which 'clean' deletes
  if ! try_lock -n; then
    echo "tacit: waiting for another build of this folder to end" >&2
    try_lock || return 0
  fi
  TACIT_BUILD_LOCK=$$
  export TACIT_BUILD_LOCK
}

release_build_lock() {
  [ "${TACIT_BUILD_LOCK-}" = $$ ] || return 0
  exec 9>&-
  unset TACIT_BUILD_LOCK
}

# flock(1) on Linux; perl's flock elsewhere: a lock belongs to the open file, which we keep.
try_lock() {
  if command -v flock >/dev/null 2>&1; then
    flock "$@" 9
  elif command -v perl >/dev/null 2>&1; then
    perl -e 'open my $f, ">&=9" or die; exit !flock $f, @ARGV ? 6 : 2' "$@"
  fi
}
