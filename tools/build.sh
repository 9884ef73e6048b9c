# Builds Isnad from the sources. Read by ./isnad; plain POSIX sh. Needs $root, $jar, $jdk and say.

# What makes $jar: cli, or what tools/spark.sh sets.
module=cli
log=$root/target/build.log

newer_sources() {
  find "$root/pom.xml" "$root"/*/pom.xml "$root/core/src/main" "$root/sources/src/main" "$root/record/src/main" "$root/add/src/main" "$root/desk/src/main" "$root/$module/src/main" \
    -newer "$jar" 2>/dev/null | head -n 1
}

# progress: copies Maven's log to 3: shows the modules as they come, and on a terminal what is being fetched.
progress() {
  fetched=0
  while IFS= read -r line; do
    printf '%s\n' "$line" >&3
    case $line in
      '[INFO] Building Isnad '*']')
        clear_line
        module=${line#'[INFO] Building Isnad '}
        case $module in
          [0-9]*) ;; # the parent, where there is nothing to wait for
          *) printf 'isnad:   %s %s\n' "${module%% *}" "[${module##*[}" >&2 ;;
        esac ;;
      *Downloaded\ from*)
        fetched=$((fetched + 1))
        [ -t 2 ] && printf '\risnad:     %d files fetched' "$fetched" >&2 ;;
    esac
  done
  clear_line
}

clear_line() {
  [ -t 2 ] && [ "$fetched" -gt 0 ] && printf '\r\033[K' >&2
}

build() {
  if ! command -v mvn >/dev/null; then
    say 'needs Maven (mvn) to build, and it is not installed. On Debian or Ubuntu: apt-get install maven'
    exit 2
  fi
  say "$1"
  mkdir -p "$root/target" && rm -f "$root/target/build.exit" || exit 2
  # The exit code comes by way of a file: the pipe has that of its last part only.
  {
    JAVA_HOME=$jdk mvn -B -f "$root/pom.xml" -Dquick -Dstyle.color=never -Dlocal -pl $module -am package </dev/null 2>&1
    echo $? >"$root/target/build.exit"
  } | progress 3>"$log"
  if [ "$(cat "$root/target/build.exit")" != 0 ] || [ ! -f "$jar" ]; then
    # What a step of ours threw (a faulty lexicon, say), then what Maven calls errors, without its advice.
    awk '
      /^Exception in thread/ { thrown = 1; sub(/^Exception in thread "[^"]*" [^:]*: /, "") }
      /^\tat / { thrown = 0 }
      thrown { print; next }
      { sub(/ -> \[Help 1\]$/, "") }
      /^\[ERROR\] *$/ || /^\[ERROR\] (To see|Re-run|For more|After|\[Help|  mvn)/ { next }
      /^\[ERROR\]/ && errors++ < 8' "$log" >&2
    say "the build failed; all it said is in $log"
    exit 2
  fi
  touch "$jar" # Maven leaves it as it is where sources have only been touched, and each start would build anew
}

# build_if_needed: builds $jar where it is missing or older than the sources.
build_if_needed() {
  if [ ! -f "$jar" ]; then
    build 'building, this once (Maven fetches what it needs)'
  elif [ -n "$(newer_sources)" ]; then
    if [ -w "$root/$module/target" ]; then
      build 'building anew, for the sources have changed'
    else
      say "the sources have changed, but $root cannot be written to: running what was built before"
    fi
  fi
}
