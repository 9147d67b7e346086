# shellcheck shell=bash
# What processes cost, from /proc alone. Debian's awk stops counting at 2^31 with %d.

# family PID …: these processes and all that they have started, which still run.
family() {
  cat /proc/[0-9]*/stat 2>/dev/null | awk -v roots="$*" '
    { pid = $1; sub(/^.*\) /, ""); parent[pid] = $2 }
    END {
      split(roots, list, " ")
      for (i in list) wanted[list[i]] = 1
      for (pid in parent) {
        for (at = pid; at in parent && !(at in wanted); at = parent[at]);
        if (at in wanted) print pid
      }
    }' || true
}

# cpu_micros PID …: what these processes, and all that they have started, have used of a core. What has
# ended is counted by who started it.
cpu_micros() {
  local pid
  for pid in $(family "$@"); do
    cat "/proc/$pid/stat" 2>/dev/null || true
  done | awk -v ticks="$(getconf CLK_TCK)" '
    { sub(/^.*\) /, ""); sum += $12 + $13 + $14 + $15 }
    END { printf "%.0f\n", sum * 1000000 / ticks }'
}

# pss_megabytes PID …: their proportional share of memory, and that of all that they have started.
pss_megabytes() {
  local pid
  for pid in $(family "$@"); do
    cat "/proc/$pid/smaps_rollup" 2>/dev/null || true
  done | awk '/^Pss:/ { sum += $2 } END { printf "%d\n", sum / 1024 }'
}

# others_micros: what everything but this command has used of all cores since the machine started.
others_micros() {
  local all
  all=$(awk -v ticks="$(getconf CLK_TCK)" \
    '$1 == "cpu" { printf "%.0f\n", ($2 + $3 + $4 + $7 + $8 + $9) * 1000000 / ticks }' /proc/stat)
  echo $((all - $(cpu_micros $$)))
}
