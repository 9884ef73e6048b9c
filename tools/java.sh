# Finds the JDK that Isnad is built and run with. Read by ./isnad and ./verify; plain POSIX sh.
#
# A JDK tells its version in a file `release`: reading that takes no time, starting each JVM to ask it would.

java_needed=21

# feature HOME: sets $feature to the JDK's feature version (21, 25, …), or to 0 where HOME holds no JDK.
feature() {
  feature=0
  if [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ]; then version_of "$1"; fi
}

# version_of HOME: sets $feature to the feature version that the Java in HOME tells in its file, or to 0.
version_of() {
  feature=0
  [ -r "$1/release" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      JAVA_VERSION=*)
        version=${line#JAVA_VERSION=}
        version=${version#\"}
        version=${version#1.}
        version=${version%%[!0-9]*}
        feature=${version:-0}
        return 0 ;;
    esac
  done <"$1/release"
}

# real FILE: sets $real to what FILE is when all symbolic links at its end are followed.
real() {
  real=$1
  while [ -L "$real" ]; do
    link=$(readlink "$real")
    case $link in
      /*) real=$link ;;
      *) real=${real%/*}/$link ;;
    esac
  done
}

# each_home COMMAND: runs COMMAND HOME for each folder in which JDKs are installed on the systems we know.
each_home() {
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    "$1" "$home"
  done
}

# take_newer HOME: makes $jdk and $newest that JDK's when it is newer.
take_newer() {
  feature "$1"
  if [ "$feature" -gt "$newest" ]; then
    jdk=$1
    newest=$feature
  fi
}

# every_jdk: prints the home of each JDK of the version needed or newer, a line each.
every_jdk() {
  each_home print_new_enough
}

print_new_enough() {
  feature "$1"
  [ "$feature" -lt "$java_needed" ] || printf '%s\n' "$1"
}

# find_jdk: sets $jdk to a JDK of the version needed or newer, and $feature to its version; else says what to do, and fails.
# The user's choice first, then what the machine would start, then the newest that lies where JDKs are installed.
find_jdk() {
  if [ -n "${ISNAD_JAVA_HOME:-}" ]; then
    feature "$ISNAD_JAVA_HOME"
    jdk=$ISNAD_JAVA_HOME
    [ "$feature" -ge "$java_needed" ] && return 0
    echo "isnad: ISNAD_JAVA_HOME ($ISNAD_JAVA_HOME) is no JDK of version $java_needed or newer" >&2
    return 1
  fi
  feature "${JAVA_HOME:-}"
  jdk=${JAVA_HOME:-}
  [ "$feature" -ge "$java_needed" ] && return 0
  if on_path=$(command -v javac); then
    real "$on_path"
    jdk=${real%/bin/*}
    feature "$jdk"
    [ "$feature" -ge "$java_needed" ] && return 0
  fi
  jdk=
  newest=0
  each_home take_newer
  feature=$newest
  [ "$feature" -ge "$java_needed" ] && return 0
  echo "isnad: needs a JDK of version $java_needed or newer, and found none." >&2
  echo "       Install one (on Debian 13 or Ubuntu: apt-get install openjdk-$java_needed-jdk-headless; else from adoptium.net)," >&2
  echo "       or set ISNAD_JAVA_HOME to the folder of one." >&2
  return 1
}
