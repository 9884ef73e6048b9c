# Runs isnad spark on this machine. Read by ./isnad; plain POSIX sh. Needs $root, $jdk, $feature and say.
# Spark is fetched by Maven on the first run; who does not ask for it never has it.

# shellcheck source=tools/build.sh
. "$root/tools/build.sh"

# run_spark ARGUMENTS: does not come back.
run_spark() {
  # shellcheck disable=SC2034 # read by build.sh
  module=spark
  jar=$root/spark/target/isnad-spark.jar
  [ -f "$jar" ] || say 'Maven fetches Spark now, this once: some 280 MB'
  build_if_needed
  # JDKs from 23 on warn of what Spark does with memory, unless they are told
  unsafe=
  [ "$feature" -ge 23 ] && unsafe=--sun-misc-unsafe-memory-access=allow
  bar=false
  [ -t 2 ] && bar=true
  # shellcheck disable=SC2086 # the options are words
  exec "$jdk/bin/java" -XX:+UseParallelGC -XX:FreqInlineSize=120 $unsafe --enable-native-access=ALL-UNNAMED \
    --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED \
    -Dlog4j2.configurationFile=classpath:org/isnad/spark/quiet.properties -Dspark.ui.showConsoleProgress=$bar ${ISNAD_JAVA_OPTS:-} \
    -cp "$jar:$(cat "$root/spark/target/classpath")" org.isnad.spark.Main "$@"
}
