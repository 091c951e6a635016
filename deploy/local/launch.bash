# Read by deploy/up, deploy/bench, deploy/token and deploy/clock; expects $root.

command=deploy/$(basename "$0")
java=java
[[ -n ${JAVA_HOME:-} ]] && java=$JAVA_HOME/bin/java

fail() {
  echo "$command: $1" >&2
  exit 2
}

require_java() {
  local javac=javac version
  [[ -n ${JAVA_HOME:-} ]] && javac=$JAVA_HOME/bin/javac
  version=$("$javac" -version 2>&1) || fail "no JDK found: install JDK 17 or newer, or set JAVA_HOME"
  version=${version##*javac }
  [[ ${version%%[.-]*} -ge 17 ]] || fail "JDK 17 or newer is needed, $javac is $version"
  command -v mvn >/dev/null || fail "no Maven found: install Maven 3.8.6 or newer"
}

# The file whose age says when a module was built.
artefact() {
  case $1 in
    *-service) echo "$root/$1/target/quarkus-app/quarkus-run.jar" ;;
    deploy/local) echo "$root/$1/target/redress-local-1.0.0-SNAPSHOT.jar" ;;
    deploy/benchmarks) echo "$root/$1/target/redress-bench-1.0.0-SNAPSHOT.jar" ;;
    deploy/embedded) echo "$root/$1/target/redress-embedded-1.0.0-SNAPSHOT.jar" ;;
    *) echo "$root/$1/target/$1-1.0.0-SNAPSHOT.jar" ;;
  esac
}

require_built() {
  [[ -e $(artefact deploy/local) ]] || fail "nothing is built yet: start the suite with deploy/up"
}

# What a module is made from: its own sources and those of the modules it uses.
sources() {
  echo "$root/pom.xml" "$root/$1/pom.xml" "$root/$1/src"
  case $1 in
    *-service) echo "$root/service-kit/pom.xml" "$root/service-kit/src/main" "$root/deploy/wording" ;;
    deploy/local) echo "$root/deploy/embedded/pom.xml" "$root/deploy/embedded/src/main" ;;
    deploy/benchmarks)
      echo "$root/deploy/local/pom.xml" "$root/deploy/local/src/main" \
        "$root/deploy/embedded/pom.xml" "$root/deploy/embedded/src/main"
      ;;
  esac
}

# An artefact that did not change is not written again: the stamp says that it was looked at.
fresh() {
  local built
  for built in "$(artefact "$1")" "$root/$1/target/built-by-up"; do
    # shellcheck disable=SC2046
    if [[ -e $(artefact "$1") && -e $built &&
      -z $(find $(sources "$1") -newer "$built" -print -quit) ]]; then
      return 0
    fi
  done
  return 1
}

build() {
  local module stale=() begin=$SECONDS
  for module in "$@"; do
    fresh "$module" || stale+=("$module")
  done
  [[ ${#stale[@]} -gt 0 ]] || return 0

  local log=$root/target/deploy-build.log modules now said= show=10
  modules=$(IFS=,; echo "${stale[*]}")
  mkdir -p "$root/target"
  [[ -t 1 ]] && show=1
  echo "building ${stale[*]}"
  (cd "$root" && exec mvn -B -DskipTests -Dspotless.check.skip -Dcyclonedx.skip \
    -pl "$modules" -am package) >"$log" 2>&1 </dev/null &
  local maven=$!
  trap 'kill $maven 2>/dev/null; exit 130' INT TERM
  while kill -0 $maven 2>/dev/null; do
    now=$(grep -o 'Building Redress.*\|Downloading from.*' "$log" | tail -1 |
      sed 's|Downloading from [^:]*: .*/|downloading |; s| 1.0.0-SNAPSHOT||' || true)
    if [[ $show = 1 ]]; then
      printf '\r\033[K… %s (%d s)' "${now:0:90}" $((SECONDS - begin))
    elif [[ $now != "$said" && $now == Building* ]] || (((SECONDS - begin) % show == 0)); then
      printf '… %s (%d s)\n' "$now" $((SECONDS - begin))
      said=$now
    fi
    sleep 1
  done
  [[ $show = 1 ]] && printf '\r\033[K'
  trap - INT TERM
  if ! wait $maven; then
    tail -25 "$log" >&2
    fail "the build failed, see $log"
  fi
  for module in "${stale[@]}"; do
    touch "$root/$module/target/built-by-up"
  done
  echo "✓ built in $((SECONDS - begin)) s"
}

launch() {
  exec "$java" -Xmx256m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dredress.root="$root" \
    -cp "$(artefact deploy/local)" "$@"
}
