# shellcheck shell=bash
# The parts of tools/bench: start, throughput and growth. Needs tools/bench, bench-systems.sh and bench-load.sh.

PLAYERS=1000
FASTEST_GUESSES=12000 # a second, more than a machine of two cores can process

prepare_bench() {
  # Into the repository's own installations, so that a later start finds them.
  env -u INSTALLATIONS bin/build
  rm -rf "$BENCH"
  mkdir -p "$BENCH"/{logs,data,classes}
  draw_ports
  raise_limits
}

# The first start of a build includes the preparation of its installations. Later starts do not.
measure_start() {
  local start
  [ -n "$quick" ] || prepare_installation
  compile
  start_timed first
  fill
  for ((start = 1; start <= STARTS; start++)); do
    stop system
    start_timed warm
    progress "The first $FIRST_SECONDS seconds after that start"
    load first-seconds system state 16 "$FIRST_SECONDS" "$BENCH/calls"
  done
}

prepare_installation() {
  progress "Preparing an installation, as the first start does"
  timed start/preparing bin/build
}

# timed NAME COMMAND …: records the seconds that it takes, and the CPU seconds with those of its child processes.
timed() {
  local name=$1 times
  shift
  times=$({ TIMEFORMAT='%R %U %S' && time "$@" >"$BENCH/logs/timed.log" 2>&1; } 2>&1) ||
    fail 1 "$* failed: see $BENCH/logs/timed.log."
  note "$name/seconds" "${times%% *}"
  note "$name/cpu" "$(awk '{ print $2 + $3 }' <<<"$times")"
}

# start_timed NAME: starts the whole system, and records the time until all of it was ready.
start_timed() {
  local begin=${EPOCHREALTIME/./}
  progress "Starting Users, three Games and the gateway"
  launch system 3
  note "start/$1/seconds" "$(seconds_since "$begin")"
  note "start/$1/cpu" "$(seconds_of "$(micros_of system all)")"
}

seconds_since() {
  seconds_of $((${EPOCHREALTIME/./} - $1))
}

# seconds_of MICROS
seconds_of() {
  awk -v micros="$1" 'BEGIN { print micros / 1e6 }'
}

# Each game of the calls has three guesses.
fill() {
  progress "Filling the databases: $PLAYERS users, $GAMES games"
  prepare users "$BENCH/data/users.db" "$PLAYERS"
  prepare games "$BENCH/data/games.db" "$GAMES" 3 "$PLAYERS" 20000 "$BENCH/calls"
}

measure_throughput() {
  local round
  start_ceiling
  start_bare
  warm_up
  for ((round = 1; round <= ROUNDS; round++)); do
    measure_round "$round"
  done
  measure_memory
  measure_idle
}

# Sends load until the JVMs have compiled their hot code.
warm_up() {
  local end=$((SECONDS + WARM_UP_SECONDS))
  progress "Warming up for $WARM_UP_SECONDS s"
  while [ $SECONDS -lt $end ]; do
    warm_up_a_little
    progress "state: $(latest warm-up/rate) a second"
  done
}

warm_up_a_little() {
  local mix
  load warm-up bare auth 16 "$SECONDS_EACH" "$BENCH/calls"
  load warm-up bare bare 16 "$SECONDS_EACH" "$BENCH/calls"
  load warm-up system-games state 16 "$SECONDS_EACH" "$BENCH/calls"
  for mix in guess new list state state; do
    load warm-up system "$mix" 16 "$SECONDS_EACH" "$(calls_for "$mix")"
  done
}

# calls_for MIX: prints the name of a file of calls. The calls for guesses are of new games.
calls_for() {
  if [ "$1" = guess ]; then
    prepare new-games "$BENCH/data/games.db" "$(games_to_guess "$SECONDS_EACH")" "$BENCH/calls" "$BENCH/guess-calls"
    echo "$BENCH/guess-calls"
  else
    echo "$BENCH/calls"
  fi
}

# games_to_guess SECONDS: prints a number of games that guesses cannot finish in that time.
games_to_guess() {
  echo $((FASTEST_GUESSES * $1 / 6))
}

# measure_round N: measures everything once. Measurements that are compared follow each other directly.
measure_round() {
  local connections mix
  for connections in "${CONNECTION_COUNTS[@]}"; do
    progress "Round $1 of $ROUNDS: $connections connections"
    for mix in state guess new list; do
      measure system "$mix" "$connections" "$(calls_for "$mix")"
      measure ceiling "$mix" "$connections" "$BENCH/calls"
    done
    measure system-games state "$connections" "$BENCH/calls"
    measure bare auth "$connections" "$BENCH/calls"
    measure bare bare "$connections" "$BENCH/calls"
    load "system/register/$connections" system register "$connections" "$HASH_SECONDS" "$BENCH/calls"
  done
  measure_half_of_peak system
  measure_half_of_peak ceiling
  note hash/rate "$("$(server_java)" -cp "$BENCH/classes" wordle.benchmark.HashBaseline "$HASH_SECONDS")"
}

# measure TARGET MIX CONNECTIONS CALLS
measure() {
  load "$1/$2/$3" "$1" "$2" "$3" "$SECONDS_EACH" "$4"
}

# measure_half_of_peak TARGET: sends half of its peak rate over 64 connections, so that no request queues.
measure_half_of_peak() {
  RATE=$(awk -v peak="$(latest "$1/state/16/rate")" 'BEGIN { print peak / 2 }') \
    load "$1/half" "$1" state 64 "$SECONDS_EACH" "$BENCH/calls"
}

measure_memory() {
  local name
  for name in ${members[system.all]}; do
    note "memory/${name#system-}" "$(pss_megabytes "${pids[$name]}")"
  done
}

# Records the CPU use of the whole system without requests, in percent of a core.
measure_idle() {
  local begin
  sleep 2
  begin=$(micros_of system all)
  sleep "$IDLE_SECONDS"
  note idle/percent "$(awk -v micros=$(($(micros_of system all) - begin)) -v seconds="$IDLE_SECONDS" \
    'BEGIN { print micros / seconds / 1e4 }')"
}

# Each size has its own system, with one Games.
measure_growth() {
  local round size
  stop_everything
  for size in "${SIZES[@]}"; do
    grow "$size"
  done
  warm_up_grown
  for ((round = 1; round <= GROWTH_ROUNDS; round++)); do
    progress "Growth, round $round of $GROWTH_ROUNDS"
    measure_grown grown
  done
}

# grow SIZE: creates that many games and a tenth as many users, and measures a start on them.
grow() {
  local size=$1 data=$BENCH/growth/$1
  mkdir -p "$data"
  launch "grown-$size" 1
  progress "Filling databases: $size games, $((size / 10)) users"
  prepare users "$data/users.db" $((size / 10))
  prepare games "$data/games.db" "$size" 3 $((size / 10)) 50000 "$data/calls"
  stop "grown-$size"
  start_grown_timed "$size"
}

start_grown_timed() {
  local begin=${EPOCHREALTIME/./}
  launch "grown-$1" 1
  note "grown/$1/start/seconds" "$(seconds_since "$begin")"
}

warm_up_grown() {
  local end=$((SECONDS + GROWTH_WARM_UP_SECONDS))
  progress "Warming up for $GROWTH_WARM_UP_SECONDS s"
  while [ $SECONDS -lt $end ]; do
    measure_grown warm-up
    progress "state: $(latest "warm-up/${SIZES[0]}/state/rate") a second"
  done
}

# measure_grown NAME: measures each mix once, through the gateway and directly.
measure_grown() {
  local mix
  for mix in state list; do
    load_sizes "$1" '' "$mix" calls
    load_sizes "$1" -games "$mix" calls
  done
  load_sizes "$1" -users auth calls
  guess_in_sizes "$1" ''
  guess_in_sizes "$1" -games
}

# guess_in_sizes NAME SERVICE: measures guesses in new games, which are removed afterwards.
guess_in_sizes() {
  local size data=$BENCH/growth
  for size in "${SIZES[@]}"; do
    prepare new-games "$data/$size/games.db" "$(games_to_guess "$GROWTH_SECONDS_EACH")" \
      "$data/$size/calls" "$data/$size/guess-calls"
  done
  load_sizes "$1" "$2" guess guess-calls
  for size in "${SIZES[@]}"; do
    prepare remove-games "$data/$size/games.db" "$data/$size/guess-calls"
  done
}

# load_sizes NAME SERVICE MIX CALLS: measures all sizes one after the other: a service, such as -games, or the gateway.
load_sizes() {
  local size
  for size in "${SIZES[@]}"; do
    load "$1/$size/${2:+direct/}$3" "grown-$size$2" "$3" 16 "$GROWTH_SECONDS_EACH" "$BENCH/growth/$size/$4"
  done
}
