# shellcheck shell=bash
# tools/bench --compare: measures two releases in pairs. Needs tools/bench, bench-systems.sh and bench-load.sh.
#
# It uses only HTTP, bin/serve and bin/gateway of both releases, so that they may differ in everything else.

RELEASES=(base this)
PLAYERS_COMPARED=20
PASSWORD='enchantress of numbers'
STATES_COMPARED=1000
GAMES_A_ROUND=4000 # a round of guesses cannot finish them, at six guesses a game

declare -A trees=()

# compare COMMIT: measures pairs whose order alternates (ABBA), because the speed of the machine drifts.
compare() {
  prepare_releases "$1"
  ! is_wanted start || compare_starts
  ! is_wanted throughput || compare_throughput
  stop_all
  java -cp "$BENCH/classes" wordle.benchmark.Comparison "$BENCH/samples"
}

# full_commit NAME: prints its hash.
full_commit() {
  git -C "$ROOT" rev-parse --verify --quiet "$1^{commit}" ||
    fail 2 "'$1' is not a commit of this repository: name a commit, a tag or a branch."
}

prepare_releases() {
  trees=([base]=$BENCH/base [this]=$ROOT)
  rm -rf "$BENCH"
  mkdir -p "$BENCH"/{logs,data,classes}
  git clone -q --no-checkout "$ROOT" "$BENCH/base"
  git -C "$BENCH/base" checkout -q "$1"
  build_release base
  build_release this
  compile
  draw_ports
  raise_limits
}

# build_release RELEASE: builds it with its own run folder, so that a release never finds the other's files.
build_release() {
  progress "Building $(describe_release "$1")"
  env -u INSTALLATIONS WORDLE_RUN="$BENCH/run-$1" "${trees[$1]}/bin/build"
}

describe_release() {
  if [ "$1" = base ]; then
    git -C "$BENCH/base" log -1 --format='the base, %h (%s)'
  else
    echo "this work tree"
  fi
}

# in_pairs COMMAND …: calls it with each release, once for each pair.
in_pairs() {
  local pair
  for ((pair = 1; pair <= PAIRS; pair++)); do
    progress "$1, pair $pair of $PAIRS"
    # Not joined by &&, which would ignore failures within the command.
    if [ $((pair % 2)) = 1 ]; then
      "$@" base
      "$@" this
    else
      "$@" this
      "$@" base
    fi
  done
}

# Only one release runs at a time.
compare_starts() {
  local release
  for release in "${RELEASES[@]}"; do
    start_release "$release"
    fill_release "$release"
    stop "$release"
  done
  in_pairs measure_one_start
}

measure_one_start() {
  local release=$1 begin=${EPOCHREALTIME/./}
  start_release "$release"
  note "$release/start/seconds" "$(seconds_since "$begin")"
  note "$release/start/cpu" "$(seconds_of "$(micros_of "$release" all)")"
  load "$release/after-start" "$release" state 16 "$SECONDS_EACH" "$BENCH/calls-$release"
  note "$release/memory" "$(pss_megabytes "$(pids_of "$release" all)")"
  stop "$release"
}

# Both releases run side by side, and one of them idles.
compare_throughput() {
  local release
  for release in "${RELEASES[@]}"; do
    start_release "$release"
    [ -e "$BENCH/calls-$release" ] || fill_release "$release"
  done
  warm_up_releases
  in_pairs measure_states
  in_pairs measure_guesses
}

warm_up_releases() {
  local end=$((SECONDS + WARM_UP_SECONDS)) release
  progress "Warming both up for $WARM_UP_SECONDS s"
  while [ $SECONDS -lt $end ]; do
    for release in "${RELEASES[@]}"; do
      load warm-up "$release" state 16 "$SECONDS_EACH" "$BENCH/calls-$release"
      play_guesses warm-up "$release"
    done
  done
}

measure_states() {
  load "$1/state" "$1" state 16 "$SECONDS_EACH" "$BENCH/calls-$1"
  note_cpu "$1/state"
}

measure_guesses() {
  play_guesses "$1/guess" "$1"
  note_cpu "$1/guess"
}

# play_guesses NAME RELEASE: measures guesses in new games.
play_guesses() {
  new_games "$2" "$GAMES_A_ROUND" >"$BENCH/guess-calls-$2"
  load "$1" "$2" guess 16 "$SECONDS_EACH" "$BENCH/guess-calls-$2"
}

# note_cpu NAME: records the CPU time of all processes of the release for one request of the last load.
note_cpu() {
  note "$1/cpu" "$(awk -v users="$(latest "$1/users")" -v games="$(latest "$1/games")" \
    -v gateway="$(latest "$1/gateway")" 'BEGIN { print users + games + gateway }')"
}

# start_release RELEASE: starts it with a run folder of its own.
start_release() {
  local data=$BENCH/data/$1 tree=${trees[$1]}
  mkdir -p "$data"
  WORDLE_RUN=$BENCH/run-$1 launch "$1" 3
}

# fill_release RELEASE: creates players, and games with three guesses each.
fill_release() {
  local release=$1
  progress "Filling the databases of $(describe_release "$release")"
  register_players "$release"
  new_games "$release" "$STATES_COMPARED" >"$BENCH/calls-$release"
  [ "$(wc -l <"$BENCH/calls-$release")" = "$STATES_COMPARED" ] ||
    fail 1 "Not all games could be started: see $BENCH/logs."
  guess_thrice "$release"
}

# One after the other, because simultaneous hashes may get 503; those are repeated.
register_players() {
  local number
  for ((number = 0; number < PLAYERS_COMPARED; number++)); do
    printf '%s\n' next "url = \"$(address_of "$1")/users\"" fail 'retry = 5'
    json_for_curl "{\"username\": \"player-$number\", \"password\": \"$PASSWORD\"}"
  done | curl -q -sS --noproxy '*' -K - >/dev/null || fail 1 "Not all players could be registered: see $BENCH/logs."
}

# new_games RELEASE COUNT: starts games, and prints a line of calls for each: player, credentials, game.
new_games() {
  local number each=$(($2 / PLAYERS_COMPARED)) player credentials
  for ((number = 0; number < PLAYERS_COMPARED; number++)); do
    player=player-$number
    credentials=$(printf '%s:%s' "$player" "$PASSWORD" | base64 -w 0)
    many_requests -X POST -u "$player:$PASSWORD" "$(address_of "$1")/games#[1-$each]" |
      grep -o '"id":"[^"]*' | cut -d'"' -f4 | sed "s/^/$player $credentials /"
  done
}

guess_thrice() {
  local word credentials game
  for word in crane slate mound; do
    while read -r _ credentials game; do
      printf '%s\n' next "url = \"$(address_of "$1")/games/$game/guesses\"" \
        "header = \"Authorization: Basic $credentials\""
      json_for_curl "{\"guess\": \"$word\"}"
    done <"$BENCH/calls-$1" | calls_of_curl >/dev/null
  done
}

# json_for_curl JSON: prints the lines of curl's configuration for this body. Without the outer quotes, curl would end
# the value at the first space.
json_for_curl() {
  printf '%s\n' 'header = "Content-Type: application/json"' "data = \"${1//\"/\\\"}\""
}

# calls_of_curl: sends the requests that standard input describes in the form of curl's configuration.
calls_of_curl() {
  many_requests -K -
}

many_requests() {
  curl -q -s --no-progress-meter --noproxy '*' --parallel --parallel-max 16 "$@"
}
